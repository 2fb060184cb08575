/* page.js — quickens resident pages; every page is complete without it. */
(function () {
  'use strict';
}());
