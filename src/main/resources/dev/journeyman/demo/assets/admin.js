"use strict";

/* Rows edited in place, a menu on the right mouse button, a file that is checked, and a list put in order by dragging. */

const products = document.getElementById("products");
const menu = document.getElementById("row-menu");
const featured = document.getElementById("featured");

function edit(row, editing) {
  row.querySelectorAll(".view").forEach((part) => (part.hidden = editing));
  row.querySelectorAll(".edit").forEach((part) => (part.hidden = !editing));
}

function openMenu(open) {
  if (menu instanceof HTMLDialogElement) open ? menu.show() : menu.close();
  else menu.hidden = !open;
}

products?.addEventListener("dblclick", (event) => {
  const cell = event.target.closest(".cell");
  if (!cell || !cell.querySelector(".edit").hidden) return;
  edit(cell.closest("[data-slug]"), true);
  cell.querySelector(".edit").select();
});

products?.addEventListener("click", (event) => {
  if (event.target.closest("[data-edit]")) edit(event.target.closest("[data-slug]"), true);
});

products?.addEventListener("keydown", (event) => {
  if (event.key === "Escape") edit(event.target.closest("[data-slug]"), false);
});

products?.addEventListener("contextmenu", (event) => {
  event.preventDefault();
  menu.dataset.slug = event.target.closest("[data-slug]").dataset.slug;
  openMenu(true);
  menu.style.left = `${Math.min(event.clientX, innerWidth - menu.offsetWidth - 12)}px`;
  menu.style.top = `${Math.min(event.clientY, innerHeight - menu.offsetHeight - 12)}px`;
  menu.querySelector("button").focus();
});

menu?.addEventListener("click", async (event) => {
  const action = event.target.dataset.action;
  if (!action) return;
  openMenu(false);
  apply(await post(`/admin/products/${menu.dataset.slug}/${action}`), "#products");
});

document.addEventListener("click", (event) => {
  if (menu && !menu.contains(event.target)) openMenu(false);
});

/* The check of the file tells of each row when it is done with it, and then looks for rows that came meanwhile. */

async function check(path, before) {
  const response = await fetch(`${path}?after=${before}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rows = before;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    rows += part.value.split("\n").length - 1;
    document.getElementById("checked").textContent = rows;
  }
  return rows;
}

document.querySelector("[data-check]")?.addEventListener("click", async (event) => {
  const path = event.target.dataset.check;
  const rows = await check(path, 0);
  setTimeout(check, 500, path, rows);
});

let dragged = null;

featured?.addEventListener("dragstart", (event) => {
  dragged = event.target.closest("li");
  dragged.classList.add("dragged");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.dataset.slug);
});

featured?.addEventListener("dragover", (event) => event.preventDefault());

featured?.addEventListener("drop", async (event) => {
  event.preventDefault();
  const target = event.target.closest("li");
  if (!dragged || !target || target === dragged) return;
  featured.insertBefore(dragged, target);
  const order = new URLSearchParams();
  for (const item of featured.children) order.append("slug", item.dataset.slug);
  apply(await post(featured.dataset.post, order));
});

featured?.addEventListener("dragend", () => {
  dragged?.classList.remove("dragged");
  dragged = null;
});
