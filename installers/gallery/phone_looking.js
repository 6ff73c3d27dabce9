// What can be read and pressed on a page, where, and what its surroundings leave of it.
() => {
  const FAR = 100000, ELLIPSIS = "…";
  const box = ([left, top, right, bottom]) => [left, top, Math.max(0, right - left), Math.max(0, bottom - top)];
  const sides = (rect) => [rect.left, rect.top, rect.right, rect.bottom];
  const common = (one, other) => one.map((side, at) => (at < 2 ? Math.max : Math.min)(side, other[at]));
  const numbers = new Map();
  const number = (one) => numbers.get(one) ?? (numbers.set(one, numbers.size), numbers.get(one));
  const line = (one) => (one ? [...line(one.parentElement), number(one)] : []);
  const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflowY);

  function* parents(one) {
    for (let parent = one; parent; parent = parent.parentElement) yield parent;
  }

  // What may be seen: with `scrolled`, also what can be scrolled to.
  function room(one, scrolled) {
    let left = [0, 0, innerWidth, innerHeight];
    for (const parent of parents(one)) {
      if (getComputedStyle(parent).overflowX !== "visible") left = common(left, sides(parent.getBoundingClientRect()));
    }
    return scrolled && [...parents(one)].some(scrolls) ? [left[0], -FAR, left[2], FAR] : left;
  }

  function where(one) {
    const named = one.closest("[id]");
    return `${one.tagName.toLowerCase()} in #${named ? named.id : "page"}`;
  }

  // A font's box is higher than a line: what it has above and below the line is no ink.
  function written(words, one, range) {
    const rect = (range ?? one).getBoundingClientRect();
    const shortened = getComputedStyle(one).textOverflow === "ellipsis" && one.scrollWidth > one.clientWidth;
    const cut = Math.floor(words.length * one.clientWidth / Math.max(1, one.scrollWidth)) - 1;
    const high = rect.height > 0 && range ? range.getClientRects()[0].height - Number.parseFloat(getComputedStyle(one).lineHeight) : 0;
    const above = Math.max(0, high / 2) || 0;
    const ink = shortened ? sides(one.getBoundingClientRect()) : [rect.left, rect.top + above, rect.right, rect.bottom - above];
    const scrolled = [...parents(one)].some(scrolls);
    return {
      words: shortened ? words.slice(0, cut) + ELLIPSIS : words,
      box: box(scrolled ? common(ink, room(one, false)) : ink), room: box(room(one, true)),
      colour: getComputedStyle(one).color.match(/[\d.]+/g).slice(0, 3).map(Number),
      where: where(one), typed: one.matches("input"), able: !one.disabled,
    };
  }

  const words = [], controls = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const readers = new Set();
  while (texts.nextNode()) {
    const one = texts.currentNode.parentElement, said = texts.currentNode.data.trim();
    if (!said || !one.checkVisibility() || one.matches("script")) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    words.push(written(said, one, range));
    readers.add(one);
  }
  for (const one of document.querySelectorAll("input:not(#wedge)")) {
    if (one.checkVisibility() && one.value) words.push(written(one.type === "password" ? "•" : one.value, one));
  }
  for (const one of new Set([...document.querySelectorAll("button, input:not(#wedge)"), ...readers])) {
    if (!one.checkVisibility()) continue;
    controls.push({ box: box(sides(one.getBoundingClientRect())), seen: box(room(one, true)), shown: box(room(one, false)), where: `${where(one)} “${one.textContent.trim().slice(0, 40)}”`, line: line(one) });
  }
  return { words: words.filter((one) => one.box[2] * one.box[3] > 0), controls };
}
