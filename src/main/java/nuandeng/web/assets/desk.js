/* desk.js — quickens staff pages; every page is complete without it. */
(function () {
  'use strict';
}());

/* desk: one key for each button that prints it. Keys are read by their place on the keyboard, because an
   input method reports letters as "Process"; they act only while no field has the cursor. */
(function () {
  'use strict';
  var waitingForG = false;
  var pane = document.getElementById('pane');
  var off = document.getElementById('keys-off');

  function kept(name) { try { return window.localStorage.getItem(name); } catch (e) { return null; } }
  function keep(name, value) { try { window.localStorage.setItem(name, value); } catch (e) { /* private window */ } }

  if (off) {
    off.checked = kept('keys') === 'off';
    off.addEventListener('change', function () { keep('keys', off.checked ? 'off' : 'on'); });
  }

  function inField(el) {
    if (!el || !el.tagName) { return false; }
    var tag = el.tagName.toLowerCase();
    return tag === 'textarea' || tag === 'select' || el.isContentEditable
      || tag === 'input' && el.type !== 'checkbox' && el.type !== 'radio' && el.type !== 'submit' && el.type !== 'button';
  }

  /* words typed and not sent yet: a key that would lose them does nothing */
  function typing() {
    var fields = document.querySelectorAll('main textarea, main .ask input[type=text], main .ask input[type=date]');
    for (var i = 0; i < fields.length; i++) {
      if (fields[i].value !== fields[i].defaultValue) { return true; }
    }
    return false;
  }

  function visible(el) { return el.offsetParent !== null || el.getClientRects().length > 0; }

  function press(key) {
    var places = pane ? [pane, document] : [document];
    for (var p = 0; p < places.length; p++) {
      var found = places[p].querySelectorAll('[data-key="' + key + '"]');
      for (var i = 0; i < found.length; i++) {
        if (visible(found[i])) { return act(found[i]); }
      }
    }
    return false;
  }

  function act(el) {
    var tag = el.tagName.toLowerCase();
    if (tag === 'summary') {
      el.parentNode.open = true;
      var first = el.parentNode.querySelector('select, textarea, input:not([type=hidden])');
      if (first) { first.focus(); }
      return true;
    }
    if (tag === 'textarea' || tag === 'input') { el.focus(); return true; }
    if (typing()) { return false; }
    el.click();
    return true;
  }

  function rows() { return Array.prototype.slice.call(document.querySelectorAll('tr[data-row]')); }
  function current() { return document.querySelector('tr[data-row].on'); }

  var fetching = 0;
  function choose(row) {
    if (!row || !pane) { return; }
    var before = current();
    if (before) { before.classList.remove('on'); before.removeAttribute('aria-current'); }
    row.classList.add('on');
    row.setAttribute('aria-current', 'true');
    if (row.scrollIntoView) { row.scrollIntoView({ block: 'nearest' }); }
    window.clearTimeout(fetching);
    fetching = window.setTimeout(function () {
      if (window.htmx && visible(pane)) {
        window.htmx.ajax('GET', row.getAttribute('data-pane'), { target: '#pane', swap: 'innerHTML' });
      }
      var list = document.querySelector('[data-desk]');
      window.history.replaceState(null, '', list.getAttribute('data-path') + '&on=' + row.getAttribute('data-row'));
    }, 90);
  }

  function move(step) {
    var all = rows();
    if (!all.length || typing()) { return false; }
    var at = all.indexOf(current());
    choose(all[Math.max(0, Math.min(all.length - 1, at + step))]);
    return true;
  }

  function tick() {
    var row = current();
    var box = row && row.querySelector('input[type=checkbox]');
    if (!box) { return false; }
    box.checked = !box.checked;
    count();
    return true;
  }

  function count() {
    var told = document.querySelector('[data-count]');
    if (!told) { return; }
    var ticked = document.querySelectorAll('tr[data-row] input[type=checkbox]:checked');
    told.textContent = ticked.length ? '选了 ' + ticked.length + ' 件' : '没有勾选';
    rows().forEach(function (row) {
      row.classList.toggle('picked', row.querySelector('input[type=checkbox]').checked);
    });
  }

  function open() {
    var link = document.querySelector('#pane [data-key="O"]') || document.querySelector('tr[data-row].on .what a');
    if (!link || typing()) { return false; }
    link.click();
    return true;
  }

  function go(code) {
    var to = { KeyI: '/desk/cases?view=wait', KeyC: '/desk/cases?view=open', KeyP: '/desk/parked' }[code];
    if (!to || typing()) { return false; }
    window.location.href = to;
    return true;
  }

  function handle(event) {
    var code = event.code || '';
    if (waitingForG) { waitingForG = false; return go(code); }
    if (code === 'Slash' && event.shiftKey) {
      var sheet = document.getElementById('keys');
      if (sheet) { sheet.open = !sheet.open; return true; }
      return false;
    }
    if (event.shiftKey) { return false; }
    switch (code) {
      case 'KeyJ': case 'ArrowDown': return move(1);
      case 'KeyK': case 'ArrowUp': return move(-1);
      case 'KeyX': return tick();
      case 'KeyO': return open();
      case 'Enter': return event.target === document.body && open();
      case 'KeyG': waitingForG = true; window.setTimeout(function () { waitingForG = false; }, 1500); return true;
      case 'Slash': return press('/');
      default: break;
    }
    if (/^Key[A-Z]$/.test(code)) { return press(code.charAt(3)); }
    if (/^(Digit|Numpad)[1-9]$/.test(code)) { return press(code.charAt(code.length - 1)); }
    return false;
  }

  document.addEventListener('keydown', function (event) {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.repeat && event.code !== 'KeyJ' && event.code !== 'KeyK') { return; }
    if (event.key === 'Escape' && inField(event.target)) { event.target.blur(); return; }
    if (inField(event.target) || event.defaultPrevented || off && off.checked || kept('keys') === 'off') { return; }
    if (event.target && event.target.tagName === 'SUMMARY' && (event.code === 'Enter' || event.code === 'Space')) { return; }
    if (handle(event)) { event.preventDefault(); }
  });

  document.addEventListener('change', function (event) {
    if (event.target && event.target.classList && event.target.classList.contains('tick')) { count(); }
  });

  /* a click on a line shows it beside the list where there is room; its own page is one more key */
  document.addEventListener('click', function (event) {
    var link = event.target && event.target.closest && event.target.closest('tr[data-row] .what a');
    if (!link || !pane || !visible(pane) || !window.htmx || event.ctrlKey || event.metaKey || event.shiftKey || event.button) { return; }
    event.preventDefault();
    if (!typing()) { choose(link.closest('tr')); }
  });

  /* the reply as residents will read it */
  document.addEventListener('input', function (event) {
    var shown = event.target.getAttribute && event.target.getAttribute('data-preview');
    if (shown && document.getElementById(shown)) { document.getElementById(shown).textContent = event.target.value; }
  });

  var undo = document.querySelector('.undo[data-brief]');
  if (undo) { window.setTimeout(function () { if (!undo.contains(document.activeElement)) { undo.classList.add('gone'); } }, 10000); }

  var opened = window.location.hash && document.querySelector(window.location.hash.replace(/[^#\w-]/g, ''));
  if (opened && opened.tagName === 'DETAILS') { opened.open = true; }
  count();
}());
