import {byId} from './dom.js';

const ORDER = ['system', 'light', 'dark'];

/** The button goes through the three themes; “system” follows the computer. */
export function startTheme() {
  const button = byId('theme');
  const show = theme => {
    document.documentElement.dataset.theme = theme;
    button.textContent = `Theme: ${theme}`;
  };
  let theme = localStorage.getItem('journeyman.theme');
  if (!ORDER.includes(theme)) theme = 'system';
  show(theme);
  button.addEventListener('click', () => {
    theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];
    localStorage.setItem('journeyman.theme', theme);
    show(theme);
  });
}
