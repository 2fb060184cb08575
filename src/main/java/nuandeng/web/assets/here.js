/* here.js — asks the device where it is, only when somebody presses the button, and sends that with the form.
   Kept to what WebViews of about Chromium 69 / iOS 12 understand. */
(function () {
  'use strict';
  if (!navigator.geolocation) { return; }
  Array.prototype.forEach.call(document.querySelectorAll('.here-hint'), function (hint) { hint.hidden = false; });
  Array.prototype.forEach.call(document.querySelectorAll('form[data-here]'), function (form) {
    var asked = false;
    form.hidden = false;
    form.addEventListener('submit', function (event) {
      if (form.elements.lat.value) { return; }
      event.preventDefault();
      if (asked) { return; }
      asked = true;
      say('正在定位…');
      navigator.geolocation.getCurrentPosition(function (found) {
        form.elements.lat.value = found.coords.latitude.toFixed(5);
        form.elements.lon.value = found.coords.longitude.toFixed(5);
        form.elements.accuracy.value = Math.ceil(found.coords.accuracy);
        form.submit();
      }, function () { asked = false; say(form.getAttribute('data-here')); }, { enableHighAccuracy: true, timeout: 10000, maximumAge: 0 });
    });
    function say(words) {
      var line = form.querySelector('.here-said');
      if (!line) {
        line = document.createElement('p');
        line.className = 'hint here-said';
        line.setAttribute('role', 'status');
        form.appendChild(line);
      }
      line.textContent = words;
    }
  });
  /* Back on this page the device is asked anew. */
  window.addEventListener('pageshow', function () {
    Array.prototype.forEach.call(document.querySelectorAll('form[data-here]'), function (form) { form.elements.lat.value = ''; });
  });
}());
