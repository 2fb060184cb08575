#!/bin/sh
# Sees to it that the browser tests find a Chromium and Chinese letters: those that are here, else those of the
# machine's own package manager where we may use it. Without one the tests say so themselves, and in CI they fail.
set -eu
for browser in chromium chromium-browser google-chrome google-chrome-stable; do
	command -v "$browser" >/dev/null 2>&1 && exit 0
done
[ ! -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ] || exit 0
[ -n "$(ls -d "${PLAYWRIGHT_BROWSERS_PATH:-${HOME:-/root}/.cache/ms-playwright}"/chromium-* 2>/dev/null)" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
	echo "· 给浏览器测试装 Chromium 和中文字体… / installing Chromium and Chinese letters for the browser tests"
	export DEBIAN_FRONTEND=noninteractive
	apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium fonts-noto-cjk >/dev/null && exit 0
fi
echo "没有 Chromium：浏览器测试跑不了，请装一个。 / No Chromium: install one to run the browser tests." >&2
