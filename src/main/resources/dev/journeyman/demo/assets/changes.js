"use strict";

/* What the harmless changes of the shop need; the body says which of them are on. */

const on = (name) => (document.body.dataset.changes || "").split(" ").includes(name);

/* Products that are drawn later, a few at a time. */

function drawLater() {
  for (const list of document.querySelectorAll("[data-later]")) {
    list.removeAttribute("data-later");
    const rest = list.querySelector("template");
    const timer = setInterval(() => {
      [...rest.content.children].slice(0, 3).forEach((item) => list.append(item));
      if (rest.content.children.length > 0) return;
      clearInterval(timer);
      list.removeAttribute("aria-busy");
    }, 120);
  }
}

/* The banner, until it is closed. */

function dropBanner() {
  document.querySelector("[data-banner]")?.remove();
}

document.querySelector("[data-banner] button")?.addEventListener("click", () => {
  sessionStorage.setItem("noticed", "yes");
  dropBanner();
});
// the card's frame is another site, which some browsers let keep nothing
if (document.querySelector("[data-banner]") && sessionStorage.getItem("noticed")) dropBanner();

/* A list to choose from that is drawn by the page. */

function openList(box, open) {
  const list = box.querySelector("[role=listbox]");
  list.hidden = !open;
  box.querySelector("[role=combobox]").setAttribute("aria-expanded", String(open));
  if (open) list.querySelector("[aria-selected=true]").focus();
}

function chooseFrom(box, option) {
  box.querySelector("[role=combobox]").textContent = option.textContent;
  for (const other of box.querySelectorAll("[role=option]"))
    other.setAttribute("aria-selected", String(other === option));
  openList(box, false);
  const form = box.closest("form");
  form.querySelector("input[name=sort]").value = option.dataset.value;
  form.requestSubmit();
}

document.addEventListener("click", (event) => {
  const inside = event.target.closest("[data-listbox]");
  for (const box of document.querySelectorAll("[data-listbox]")) if (box !== inside) openList(box, false);
  const option = event.target.closest("[role=option]");
  if (!inside) return;
  if (option) chooseFrom(inside, option);
  else openList(inside, inside.querySelector("[role=listbox]").hidden);
});

document.addEventListener("keydown", (event) => {
  const option = event.target.closest("[role=option]");
  const box = event.target.closest("[data-listbox]");
  if (!box) return;
  if (event.key === "Escape") {
    openList(box, false);
    box.querySelector("[role=combobox]").focus();
  } else if (event.key === "ArrowDown" && !option) openList(box, true);
  else if (event.key === "ArrowDown") option.nextElementSibling?.focus();
  else if (event.key === "ArrowUp") option?.previousElementSibling?.focus();
  else if (option && (event.key === "Enter" || event.key === " ")) chooseFrom(box, option);
  else return;
  event.preventDefault();
});

/* Switches, and links that send the form around them. */

document.addEventListener("click", (event) => {
  const slider = event.target.closest("[data-switch]")?.querySelector("[role=switch]");
  if (slider) {
    const checked = slider.getAttribute("aria-checked") !== "true";
    slider.setAttribute("aria-checked", String(checked));
    slider.previousElementSibling.disabled = !checked;
  }
  const link = event.target.closest("[data-sends]");
  if (link) {
    event.preventDefault();
    link.closest("form").requestSubmit();
  }
});

/* Questions that the page asks itself, before the form is sent. */

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (!form.dataset.ask || form.dataset.answered) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const dialog = document.createElement("dialog");
    dialog.className = "ask panel";
    dialog.setAttribute("aria-labelledby", "question");
    dialog.innerHTML = `<form method="dialog"><p id="question"></p>
      <div class="answers"><button class="soft" value="">Cancel</button><button value="yes">Delete</button></div></form>`;
    dialog.querySelector("p").textContent = form.dataset.ask;
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (dialog.returnValue !== "yes") return;
      form.dataset.answered = "yes";
      form.requestSubmit();
    });
    document.body.append(dialog);
    dialog.showModal();
  },
  true,
);

/* The next page without loading it: pages that have scripts of their own are still loaded. */

const FOLLOWED = /^\/(products|cart|basket|profile|orders(\/[^/]+)?)?$/;
let shown = location.pathname + location.search;

async function follow(address, remember) {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!page.querySelector("main") || page.querySelector("main script")) {
    location.assign(response.url);
    return;
  }
  if (remember) history.pushState(null, "", response.url);
  shown = location.pathname + location.search;
  document.title = page.title;
  for (const place of ["body > header", "main"]) {
    document.querySelector(place).replaceWith(document.adoptNode(page.querySelector(place)));
  }
  drawLater();
  if (remember) scrollTo(0, 0);
}

function isFollowed(url) {
  return on("client-navigation") && url.origin === location.origin && FOLLOWED.test(url.pathname);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (event.defaultPrevented || !link || link.target || link.hasAttribute("download")) return;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href);
  if (url.hash || !isFollowed(url)) return;
  event.preventDefault();
  follow(url.href, true);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const url = new URL(form.action);
  if (event.defaultPrevented || form.method !== "get" || !isFollowed(url)) return;
  event.preventDefault();
  url.search = new URLSearchParams(new FormData(form)).toString();
  follow(url.href, true);
});

addEventListener("popstate", () => {
  if (location.pathname + location.search === shown) return;
  if (isFollowed(new URL(location.href))) follow(location.href, false);
  else location.reload();
});

drawLater();
