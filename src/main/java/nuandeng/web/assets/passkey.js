/* passkey.js — signing in with what a device keeps. Without script, or on a device that cannot, the box stays hidden. */
(function () {
  'use strict';
  if (!window.PublicKeyCredential || !window.fetch || !navigator.credentials) { return; }

  function bytes(text) {
    var plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    var out = new Uint8Array(plain.length);
    for (var i = 0; i < plain.length; i++) { out[i] = plain.charCodeAt(i); }
    return out.buffer;
  }
  function text(buffer) {
    if (!buffer) { return undefined; }
    var plain = '';
    new Uint8Array(buffer).forEach(function (byte) { plain += String.fromCharCode(byte); });
    return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }
  function post(path, csrf, body) {
    return fetch(path, {
      method: 'POST', credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrf },
      body: body === undefined ? undefined : JSON.stringify(body)
    }).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.json();
    });
  }
  function withIds(list) {
    return (list || []).map(function (one) { return { type: one.type, id: bytes(one.id), transports: one.transports }; });
  }
  function make(csrf, label) {
    return post('/webauthn/register/options', csrf).then(function (options) {
      options.challenge = bytes(options.challenge);
      options.user.id = bytes(options.user.id);
      options.excludeCredentials = withIds(options.excludeCredentials);
      return navigator.credentials.create({ publicKey: options });
    }).then(function (made) {
      return post('/webauthn/register', csrf, { publicKey: { label: label, credential: {
        id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: made.getClientExtensionResults(),
        authenticatorAttachment: made.authenticatorAttachment,
        response: { attestationObject: text(made.response.attestationObject), clientDataJSON: text(made.response.clientDataJSON),
          transports: made.response.getTransports ? made.response.getTransports() : [] } } } });
    }).then(function () { location.reload(); });
  }
  function get(csrf) {
    return post('/webauthn/authenticate/options', csrf).then(function (options) {
      options.challenge = bytes(options.challenge);
      options.allowCredentials = withIds(options.allowCredentials);
      return navigator.credentials.get({ publicKey: options });
    }).then(function (got) {
      return post('/login/webauthn', csrf, { id: got.id, rawId: text(got.rawId), type: got.type,
        clientExtensionResults: got.getClientExtensionResults(), authenticatorAttachment: got.authenticatorAttachment,
        response: { authenticatorData: text(got.response.authenticatorData), clientDataJSON: text(got.response.clientDataJSON),
          signature: text(got.response.signature), userHandle: text(got.response.userHandle) } });
    }).then(function () { location.assign('/start'); });
  }

  Array.prototype.forEach.call(document.querySelectorAll('[data-passkey-box]'), function (box) { box.hidden = false; });
  Array.prototype.forEach.call(document.querySelectorAll('[data-passkey]'), function (button) {
    button.addEventListener('click', function () {
      var said = document.querySelector('[data-passkey-said]');
      var label = document.querySelector('[data-passkey-label]');
      button.disabled = true;
      var going = button.getAttribute('data-passkey') === 'get'
        ? get(button.getAttribute('data-csrf'))
        : make(button.getAttribute('data-csrf'), label && label.value ? label.value : '通行密钥');
      going.catch(function () {
        button.disabled = false;
        said.textContent = '没办成。再试一次，或者用账号和密码。';
      });
    });
  });
}());
