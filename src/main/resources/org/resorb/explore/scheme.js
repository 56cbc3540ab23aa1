// Light or dark, as the reader's system has it. Files, paper and pictures of tissue are always on white.
const DARK = matchMedia('(prefers-color-scheme: dark)');
const ON_DARK = {
  '#1a1a1a': '#e8e8e8', '#e4e4e4': '#3b424a', '#767676': '#8f979f', '#fff': '#171b20', '#00568a': '#6db6f2', '#8a5a00': '#e0a63c',
  '#7a4a78': '#d6a2d5', '#00664a': '#4fc79b', '#6e6e6e': '#b4b4b4', '#b04a00': '#f0935a', '#a3005c': '#f27ab8', '#3a4fb0': '#98a8f5',
};

function onPaper(color) {
  return color;
}

function onScreen(color) {
  return DARK.matches ? ON_DARK[color] : color;
}

function followScheme() {
  DARK.addEventListener('change', () => {
    curves.changed();
    lessons.show();
  });
}
