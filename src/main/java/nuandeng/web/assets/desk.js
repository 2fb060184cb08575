/* desk.js — quickens staff pages; every page is complete without it. */
(function () {
  'use strict';
}());
