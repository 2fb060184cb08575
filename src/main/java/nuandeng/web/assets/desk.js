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
  var sheet = document.getElementById('keys');

  function kept(name) { try { return window.localStorage.getItem(name); } catch (e) { return null; } }
  function keep(name, value) { try { window.localStorage.setItem(name, value); } catch (e) { /* private window */ } }

  /* switched off, keys are not printed either */
  function switched(isOff) { document.documentElement.classList.toggle('keys-off', isOff); }
  function isOff() { return off ? off.checked : kept('keys') === 'off'; }
  if (off) {
    off.checked = kept('keys') === 'off';
    off.addEventListener('change', function () {
      keep('keys', off.checked ? 'off' : 'on');
      switched(off.checked);
    });
  }
  switched(isOff());

  function inField(el) {
    if (!el || !el.tagName) { return false; }
    var tag = el.tagName.toLowerCase();
    return tag === 'textarea' || tag === 'select' || el.isContentEditable
      || tag === 'input' && el.type !== 'checkbox' && el.type !== 'radio' && el.type !== 'submit' && el.type !== 'button';
  }

  /* words typed and not sent yet, or sent in vain and shown again: a key that would lose them does nothing */
  function typing() {
    var again = document.querySelector('main .stale');
    var fields = document.querySelectorAll('main textarea, main .ask input[type=text], main .ask input[type=date]');
    for (var i = 0; i < fields.length; i++) {
      if (fields[i].value !== (again ? '' : fields[i].defaultValue)) { return true; }
    }
    return false;
  }

  function visible(el) { return el.checkVisibility ? el.checkVisibility() : el.getClientRects().length > 0; }

  /* beside the list still stands the line before the one that was chosen: a key for it waits until it has come */
  var coming = false;
  var waiting = '';

  function press(key) {
    var found = document.querySelectorAll('[data-key="' + key + '"]');
    var elsewhere = null;
    for (var i = 0; i < found.length; i++) {
      if (visible(found[i])) {
        if (pane && pane.contains(found[i])) { if (!coming) { return act(found[i]); } }
        else { elsewhere = elsewhere || found[i]; }
      }
    }
    if (elsewhere) { return act(elsewhere); }
    if (coming) { waiting = key; }
    return coming;
  }

  function came() {
    var key = waiting;
    coming = false;
    waiting = '';
    pane.removeAttribute('aria-busy');
    if (key) { press(key); }
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
    if (window.htmx && visible(pane)) {
      coming = true;
      waiting = '';
      pane.setAttribute('aria-busy', 'true');
    }
    if (row.scrollIntoView) { row.scrollIntoView({ block: 'nearest' }); }
    window.clearTimeout(fetching);
    fetching = window.setTimeout(function () {
      if (coming) {
        window.htmx.ajax('GET', row.getAttribute('data-pane'), { target: '#pane', swap: 'innerHTML' });
      }
      var list = document.querySelector('[data-desk]');
      window.history.replaceState(null, '', list.getAttribute('data-path') + '&on=' + row.getAttribute('data-row'));
    }, 90);
  }

  document.addEventListener('htmx:afterSwap', function (event) {
    var row = current();
    var path = event.detail.pathInfo && event.detail.pathInfo.requestPath;
    if (coming && row && path === row.getAttribute('data-pane')) { came(); }
  });
  document.addEventListener('htmx:sendError', function () {
    if (!coming) { return; }
    waiting = '';
    pane.innerHTML = '<p class="empty">没取到这一件，网可能断了。上下移一下再试。</p>';
    came();
  });

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

  function digit(n) {
    var inputs = document.querySelectorAll('details[open] input[data-digit="' + n + '"]');
    for (var i = 0; i < inputs.length; i++) {
      if (visible(inputs[i])) {
        inputs[i].checked = true;
        var words = inputs[i].form.querySelector('textarea');
        if (words) { words.focus(); }
        return true;
      }
    }
    return press(n);
  }

  function open() {
    var link = document.querySelector('tr[data-row].on .what a');
    if (!link || typing()) { return false; }
    window.location.href = link.href;
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
    if (event.key === '?' || code === 'Slash' && event.shiftKey) {
      if (!sheet) { return false; }
      sheet.open = !sheet.open;
      if (sheet.open) { fill(); }
      return true;
    }
    if (event.shiftKey) { return false; }
    switch (code) {
      case 'KeyJ': return rows().length ? move(1) : press('J');
      case 'KeyK': return rows().length ? move(-1) : press('K');
      case 'ArrowDown': return move(1);
      case 'ArrowUp': return move(-1);
      case 'KeyX': return tick();
      case 'KeyO': return open();
      case 'Enter': return event.target === document.body && open();
      case 'KeyG': waitingForG = true; window.setTimeout(function () { waitingForG = false; }, 1500); return true;
      case 'Slash': return press('/');
      default: break;
    }
    if (/^Key[A-Z]$/.test(code)) { return press(code.charAt(3)); }
    if (/^(Digit|Numpad)[1-9]$/.test(code)) { return digit(code.charAt(code.length - 1)); }
    return false;
  }

  document.addEventListener('keydown', function (event) {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.repeat && !/^(KeyJ|KeyK|ArrowDown|ArrowUp)$/.test(event.code)) { return; }
    if (event.key === 'Escape' && inField(event.target)) { event.target.blur(); return; }
    if (inField(event.target) || event.defaultPrevented || isOff()) { return; }
    if (event.target && event.target.tagName === 'SUMMARY' && (event.code === 'Enter' || event.code === 'Space')) { return; }
    if (handle(event)) { event.preventDefault(); }
  });

  /* the sheet of keys says what works here, and nothing else */
  var FIXED = [['J K ↓ ↑', '下一件、上一件', function () { return rows().length > 0; }],
    ['Enter O', '打开整页', function () { return rows().length > 0; }],
    ['X', '勾选', function () { return rows().length > 0; }]];
  function said(el) {
    if (el.labels && el.labels.length) { return el.labels[0].textContent; }
    var copy = el.cloneNode(true);
    Array.prototype.slice.call(copy.querySelectorAll('kbd, svg, small')).forEach(function (each) { each.parentNode.removeChild(each); });
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }
  function keys() {
    var lines = FIXED.filter(function (each) { return each[2](); }).map(function (each) { return [each[0], each[1]]; });
    var seen = lines.length ? { O: true } : {};
    Array.prototype.slice.call(document.querySelectorAll('[data-key]')).forEach(function (el) {
      var key = el.getAttribute('data-key');
      if (visible(el) && !seen[key]) { seen[key] = true; lines.push([key, said(el)]); }
    });
    return lines.concat([['G 再 I C P', '去待分派、在办、存案簿'], ['?', '这张表']]);
  }
  function fill() {
    var list = sheet.querySelector('[data-keys]');
    list.textContent = '';
    keys().forEach(function (line) {
      var key = document.createElement('dt'), word = document.createElement('dd');
      key.textContent = line[0];
      word.textContent = line[1];
      list.appendChild(key);
      list.appendChild(word);
    });
  }
  if (sheet) {
    sheet.hidden = false;
    sheet.addEventListener('toggle', function () { if (sheet.open) { fill(); } });
  }

  /* the list this window came from, so that the next of it is one key away */
  function remember() {
    var paths = rows().map(function (row) { return row.querySelector('.what a').getAttribute('href'); });
    if (paths.length) { try { window.sessionStorage.setItem('desk.list', JSON.stringify(paths)); } catch (e) { /* private window */ } }
  }
  function beside() {
    var place = document.querySelector('[data-beside]');
    var paths = [];
    try { paths = JSON.parse(window.sessionStorage.getItem('desk.list') || '[]'); } catch (e) { /* private window */ }
    var at = place ? paths.indexOf(window.location.pathname) : -1;
    if (at < 0) { return; }
    place.hidden = false;
    [['K', at - 1], ['J', at + 1]].forEach(function (each) {
      var link = place.querySelector('[data-key="' + each[0] + '"]');
      if (paths[each[1]]) { link.setAttribute('href', paths[each[1]]); } else { link.parentNode.removeChild(link); }
    });
  }

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

  var opened = window.location.hash && document.getElementById(window.location.hash.replace(/[^\w-]/g, ''));
  if (opened && opened.tagName === 'DETAILS') { opened.open = true; act(opened.querySelector('summary')); }
  if (opened && opened.tagName === 'TEXTAREA') { opened.focus(); }
  count();
  remember();
  beside();
}());
