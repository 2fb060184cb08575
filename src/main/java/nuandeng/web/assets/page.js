/* page.js — quickens resident pages; every page is complete without it.
   Kept to what WebViews of about Chromium 69 / iOS 12 understand. */
(function () {
  'use strict';
  var DAY = 24 * 60 * 60 * 1000;

  function each(list, what) { Array.prototype.forEach.call(list, what); }
  function stored(key) {
    try {
      var kept = JSON.parse(window.localStorage.getItem(key) || 'null');
      return kept && new Date().getTime() - kept.at < DAY ? kept : null;
    } catch (e) { return null; }
  }
  function store(key, kept) {
    try {
      if (kept) { kept.at = new Date().getTime(); window.localStorage.setItem(key, JSON.stringify(kept)); }
      else { window.localStorage.removeItem(key); }
    } catch (e) { /* a full or forbidden store only means that nothing is kept */ }
  }

  /* What was typed stays on this phone until it has arrived. */
  function fields(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && field.name.charAt(0) !== '_' && /^(textarea|text|tel|email|date|radio|checkbox|search)$/.test(field.type);
    });
  }
  function keep(form, key, pending) {
    var values = {};
    each(fields(form), function (field) {
      if (field.type === 'radio' || field.type === 'checkbox') { if (field.checked) { values[field.name] = field.value; } }
      else if (field.value) { values[field.name] = field.value; }
    });
    store(key, { values: values, pending: pending || null });
  }
  function restore(form, key) {
    var kept = stored(key);
    if (!kept) { return; }
    each(fields(form), function (field) {
      var value = kept.values[field.name];
      if (field.type === 'radio' || field.type === 'checkbox') { if (value === field.value && kept.pending) { field.checked = true; } }
      else if (value && !field.value) { field.value = value; }
    });
    if (kept.pending && form.elements._key) { form.elements._key.value = kept.pending; say(form); }
  }

  /* Not arrived: said in words, tried again by itself, and sent under the same key, so that it arrives once. */
  function say(form, busy) {
    var line = form.querySelector('.unsent');
    if (!line) {
      line = document.createElement('p');
      line.className = 'note note-warn unsent';
      line.setAttribute('role', 'alert');
      form.appendChild(line);
    }
    line.textContent = (busy ? '没发出去，我们这边暂时收不下。您写的都存在这台手机上，过一会儿' : '没发出去，网断了。您写的都存在这台手机上，有网后') +
      '自动再发一次，也可以自己再点。';
  }
  function buttons(form, off) {
    each(document.querySelectorAll('button'), function (button) {
      if (button.form === form) { button.disabled = off; }
    });
  }
  function send(form, key) {
    keep(form, key, form.elements._key.value);
    buttons(form, true);
    function later(busy) {
      buttons(form, false);
      say(form, busy);
      window.setTimeout(function () { if (navigator.onLine !== false && form.querySelector('.unsent') && !form.sending) { again(form, key); } }, 8000);
    }
    window.fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'same-origin' })
      .then(function (answer) {
        if (answer.ok) { store(key, null); window.location.href = answer.url; }
        else if (answer.status === 503) { later(true); }
        else { keep(form, key); form.submit(); }
      }, function () { later(false); });
  }
  function again(form, key) {
    form.sending = true;
    window.setTimeout(function () { form.sending = false; }, 2000);
    send(form, key);
  }

  each(document.querySelectorAll('form[data-keep]'), function (form) {
    var key = 'nuandeng.' + form.getAttribute('data-keep');
    restore(form, key);
    form.addEventListener('input', function () { keep(form, key); });
    form.addEventListener('change', function () { keep(form, key); });
    if (form.getAttribute('data-once') && window.fetch && window.URLSearchParams) {
      var pressed = null;
      form.addEventListener('click', function (event) {
        var button = event.target.closest ? event.target.closest('button[name]') : null;
        pressed = button && button.form === form ? button : null;
      });
      form.addEventListener('submit', function (event) {
        event.preventDefault();
        if (pressed) {
          var chosen = document.createElement('input');
          chosen.type = 'hidden'; chosen.name = pressed.name; chosen.value = pressed.value;
          form.appendChild(chosen); pressed = null;
        }
        again(form, key);
      });
      window.addEventListener('online', function () { if (form.querySelector('.unsent') && !form.sending) { again(form, key); } });
    } else {
      form.addEventListener('submit', function (event) {
        if (navigator.onLine === false) { event.preventDefault(); keep(form, key); say(form); }
      });
    }
  });
  /* No second press while the first is under way; back from the next page, the buttons work again. */
  each(document.querySelectorAll('form[method=post]'), function (form) {
    if (form.getAttribute('data-once')) { return; }
    form.addEventListener('submit', function (event) {
      window.setTimeout(function () { if (!event.defaultPrevented) { buttons(form, true); } }, 0);
    });
  });
  window.addEventListener('pageshow', function () {
    each(document.querySelectorAll('form'), function (form) { buttons(form, false); });
  });
  /* It has arrived: nothing more to keep. */
  each(document.querySelectorAll('[data-arrived]'), function (page) {
    each(page.getAttribute('data-arrived').split(' '), function (name) { store('nuandeng.' + name, null); });
  });

  each(document.querySelectorAll('a[data-share]'), function (link) {
    link.addEventListener('click', function (event) {
      if (navigator.share) {
        event.preventDefault();
        navigator.share({ title: '编号 ' + link.getAttribute('data-share'), url: link.href }).catch(function () { /* closed again */ });
      }
    });
  });
  each(document.querySelectorAll('a[data-print]'), function (link) {
    link.addEventListener('click', function (event) { event.preventDefault(); window.print(); });
  });
  var summary = document.getElementById('errsum');
  if (summary) { summary.focus(); }
}());
