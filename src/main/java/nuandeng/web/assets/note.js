/* note.js — noting: what is written down on the way is kept on the phone first and sent when there is a network, each
   note once under its own key. Where the phone cannot keep anything, page.js sends it as on every other page.
   Kept to what WebViews of about Chromium 69 / iOS 12 understand. */
(function () {
  'use strict';
  var form = document.querySelector('form[data-queue]');
  if (!form || !window.indexedDB || !window.fetch || !window.URLSearchParams || !window.crypto) { return; }

  var DAY = 24 * 60 * 60 * 1000, AGAIN = 15000, LATER = '记下了，还没上传。有网自动传。';
  var owner = form.getAttribute('data-queue');
  var store = null, busy = false, more = false, timer = null, sent = [];

  function by(id) { return document.getElementById(id); }
  function show(id, yes) { by(id).hidden = !yes; }
  function say(words) { by('queue-said').textContent = words; show('queue-said', words !== ''); }
  function element(name, words, into) {
    var made = document.createElement(name);
    made.textContent = words;
    if (into) { into.appendChild(made); }
    return made;
  }

  /* A key nobody can guess: the speaker's link is made from it. */
  function key() {
    var bytes = window.crypto.getRandomValues(new Uint8Array(16)), hex = '';
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    for (var i = 0; i < 16; i++) { hex += (bytes[i] + 256).toString(16).slice(1) + (/^(3|5|7|9)$/.test(i) ? '-' : ''); }
    return hex;
  }

  function table(mode) { return store.transaction('notes', mode).objectStore('notes'); }
  function put(note, then, failed) { var asked = table('readwrite').put(note); asked.transaction.oncomplete = then; asked.transaction.onabort = failed || cannot; }
  function drop(note, then) { table('readwrite').delete(note.key).transaction.oncomplete = then; }
  function all(then) {
    var notes = [];
    table('readonly').openCursor().onsuccess = function (event) {
      var cursor = event.target.result;
      if (cursor) { notes.push(cursor.value); cursor.continue(); return; }
      then(notes.sort(function (one, other) { return one.at - other.at; }));
    };
  }
  function cannot() { say('这台手机存不下了。先别关这一页，有网时再点一次“记下来”。'); }

  /* What stands in the form, and how it stands there again to be put right. */
  function fields() {
    return Array.prototype.filter.call(form.elements, function (field) { return field.name && field.name.charAt(0) !== '_' && field.type !== 'submit'; });
  }
  function read() {
    var values = {};
    fields().forEach(function (field) {
      if (field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value) { values[field.name] = field.value; }
    });
    return values;
  }
  function write(values) {
    fields().forEach(function (field) {
      if (field.type === 'radio' || field.type === 'checkbox') { field.checked = values[field.name] === field.value; }
      else { field.value = values[field.name] || ''; }
    });
    var more = form.querySelector('details');
    if (more) { more.open = !!(values.phone || values.name || values.promise || values.due || values.callOnly); }
  }
  /* How it was said and the building stay: the next note is often from the same stairs. */
  function clear() {
    var kept = read();
    write({ channel: kept.channel, place: kept.place });
    form.elements._key.value = key();
  }
  function isEmpty() { return !(read().words || '').trim(); }
  /* What page.js keeps of the form; the next note may already be in it. */
  function forget() {
    if (!isEmpty()) { return; }
    try { window.localStorage.removeItem('nuandeng.' + form.getAttribute('data-keep')); } catch (e) { /* nothing was kept */ }
  }

  function placeOf(values) {
    var chosen = Array.prototype.filter.call(form.querySelectorAll('input[name=place]'), function (tile) { return tile.value === values.place; })[0];
    var label = chosen && form.querySelector('label[for="' + chosen.id + '"]');
    return [label ? label.textContent.trim() : '', values.where || ''].filter(function (part) { return part; }).join('，') || '没说在哪里';
  }

  function draw() {
    all(function (notes) {
      var mine = notes.filter(function (note) { return note.owner === owner; });
      var old = mine.some(function (note) { return new Date().getTime() - note.at > DAY; });
      var list = by('queue-list');
      list.textContent = '';
      mine.forEach(function (note) {
        var line = element('li', '', list);
        element('b', note.values.words, line);
        element('small', placeOf(note.values) + (note.wrong ? '。没传上去：' + note.wrong : ''), line);
        if (note.wrong) {
          line.className = 'wrong';
          var change = element('button', '改一改', line);
          change.type = 'button'; change.className = 'btn btn-link';
          change.addEventListener('click', function () { open(note); });
        }
      });
      by('queue-count').textContent = by('queue-top-count').textContent = mine.length;
      show('queue-top', mine.length > 0);
      by('queue-why').textContent = old ? '有存了一天多还没传的。连上网打开这页；实在不行，复制成文字发给办公室。'
        : notes.length > mine.length ? '都存在这台手机上，有网自动传。别人在这台手机上还有 ' + (notes.length - mine.length) + ' 条没传，请他登录后打开这一页。'
        : '都存在这台手机上，有网自动传。';
      by('queue-waiting').classList.toggle('old', old);
      show('queue-waiting', mine.length > 0 || notes.length > 0);
      show('queue-now', mine.length > 0);
      show('queue-copy', old);
      list = by('sent-list');
      list.textContent = '';
      sent.forEach(function (each) {
        var line = element('li', '', list);
        element('b', each.words, line);
        var link = element('a', '编号 ' + each.number, element('small', each.place + '，', line));
        link.href = each.path;
      });
      show('queue-sent', sent.length > 0);
    });
  }
  /* Back into the form; whatever stands there is kept first. */
  function open(note) {
    var typed = read();
    function change() {
      drop(note, function () {
        write(note.values);
        form.elements._key.value = key();
        say('');
        form.elements.words.focus();
        flush();
      });
    }
    if (isEmpty()) { change(); } else { put(made(typed), change); }
  }

  /* Oldest first, one after the other; what is refused stays with the reason, what cannot be reached is tried again. */
  function flush() {
    if (busy || !store) { more = busy; return; }
    busy = true;
    more = false;
    window.clearTimeout(timer);
    all(function (notes) {
      var mine = notes.filter(function (note) { return note.owner === owner && !note.wrong; });
      (function next() {
        var note = mine.shift();
        if (!note || navigator.onLine === false) { rest(note); return; }
        send(note, next, function () { rest(note); });
      }());
    });
  }
  function rest(left) {
    busy = false;
    draw();
    if (more && !left) { flush(); } // written down while others were on their way
    else if (left) { timer = window.setTimeout(flush, AGAIN); }
  }
  function body(note) {
    var sending = new URLSearchParams();
    Object.keys(note.values).forEach(function (name) { sending.append(name, note.values[name]); });
    sending.append('said', note.at);
    sending.append('_key', note.key);
    sending.append('_csrf', form.elements._csrf.value);
    return sending;
  }
  function send(note, next, stop) {
    window.fetch(form.action, { method: 'POST', body: body(note), credentials: 'same-origin' }).then(function (answer) {
      return answer.text().then(function (text) {
        var page = new DOMParser().parseFromString(text, 'text/html');
        if (answer.ok && /\/slip\?/.test(answer.url)) { arrived(note, answer.url, page, next); }
        else if (answer.ok) { say('登录过期了，重新登录一下就接着传。记的都还在。'); link('/sign-in?next=/w/note', '去登录'); stop(); }
        else if (answer.status >= 500 || answer.status === 429) { say(LATER); stop(); }
        else { refused(note, page, next); }
      });
    }).catch(function () { say(LATER); stop(); });
  }
  function link(path, words) { var to = element('a', words, by('queue-said')); to.href = path; }
  function arrived(note, url, page, next) {
    var slip = page.querySelector('.slip-no');
    var number = slip ? slip.getAttribute('aria-label').replace('编号 ', '') : '';
    sent.unshift({ words: note.values.words, place: placeOf(note.values), number: number, path: url.replace(/^https?:\/\/[^/]+/, '') });
    say('传上去了，编号 ' + number + '。');
    drop(note, next);
  }
  function refused(note, page, next) {
    var why = page.querySelector('#errsum li') || page.querySelector('main p') || page.querySelector('h1');
    note.wrong = why ? why.textContent.trim() : '这一页放久了，重新打开一下再传。';
    put(note, next);
  }

  function made(values) { return { key: form.elements._key.value, owner: owner, at: new Date().getTime(), values: values }; }
  /* Tells whether it was taken care of here. What is empty is refused by the other side, if that can be asked. */
  function save() {
    var values = read(), offline = navigator.onLine === false;
    if (isEmpty()) {
      if (offline) { say('写一句是什么事，按原话记。'); form.elements.words.focus(); }
      return offline;
    }
    var note = made(values);
    put(note, function () {
      forget();
      say(offline ? LATER : '记下了，正在传。');
      window.scrollTo(0, 0);
      draw();
      flush();
    }, function () {
      if (isEmpty()) { write(values); form.elements._key.value = note.key; }
      cannot();
    });
    clear(); // at once: whoever writes the next note does not wait for the phone
    return true;
  }

  document.addEventListener('submit', function (event) {
    if (event.target === form && store && save()) { event.preventDefault(); event.stopImmediatePropagation(); }
  }, true);
  window.addEventListener('online', flush);
  window.addEventListener('pageshow', flush);
  document.addEventListener('visibilitychange', function () { if (!document.hidden) { flush(); } });
  by('queue-now').addEventListener('click', flush);
  by('queue-copy').addEventListener('click', function () {
    all(function (notes) {
      var text = by('queue-text');
      text.value = notes.filter(function (note) { return note.owner === owner; }).map(function (note) {
        return placeOf(note.values) + '：' + note.values.words + (note.values.phone ? '（' + note.values.phone + '）' : '');
      }).join('\n');
      text.hidden = false;
      text.select();
      try { document.execCommand('copy'); say('复制了，贴到微信里发给办公室。'); } catch (e) { say('长按下面的字，复制了发给办公室。'); }
    });
  });

  /* A browser may bring back the key of a note that arrived long ago; the next one under it would be taken for that. */
  if (!form.querySelector('.unsent')) { form.elements._key.value = key(); }
  var opening = window.indexedDB.open('nuandeng-notes', 1);
  opening.onupgradeneeded = function () { opening.result.createObjectStore('notes', { keyPath: 'key' }); };
  opening.onsuccess = function () {
    store = opening.result;
    show('queue', true);
    all(function (notes) {
      var wrong = notes.filter(function (note) { return note.owner === owner && note.wrong; });
      (function again() {
        var note = wrong.shift();
        if (!note) { draw(); flush(); return; }
        delete note.wrong;
        put(note, again);
      }());
    });
  };
}());
