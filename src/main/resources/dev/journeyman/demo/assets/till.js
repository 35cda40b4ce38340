"use strict";

/* The till is asked again and again. A row stays where it is, and shows the sale that now belongs there. */

const table = document.getElementById("sales");
const row = table.querySelector("template");
const done = document.getElementById("done");
let sales = [];
let asked = 0;

function draw() {
  sales.forEach((sale, place) => {
    if (place >= table.rows.length) table.append(row.content.cloneNode(true));
    for (const cell of table.rows[place].querySelectorAll("[data-shows]"))
      cell.textContent = sale[cell.dataset.shows];
    for (const button of table.rows[place].querySelectorAll("button"))
      button.hidden = sale.state === "Refunded";
  });
}

/* Only the answer to the last question counts. */
async function show(answer) {
  const mine = ++asked;
  const told = await answer;
  if (mine !== asked) return;
  sales = told;
  draw();
}

async function watch() {
  const before = sales.length;
  await show(fetch("/admin/till/sales").then((response) => response.json()));
  if (sales.length > before) setTimeout(watch, 400);
}

async function agreed(sale) {
  if (table.dataset.refund !== "asks") return true;
  await post(`/admin/till/${sale.slug}/card`);
  return confirm(`Refund ${sale.amount} for ${sale.name}?`);
}

table.addEventListener("click", async (event) => {
  const does = event.target.dataset.does;
  if (!does) return;
  const pressed = [...table.rows].indexOf(event.target.closest("tr"));
  const sale = sales[table.dataset.chosen === "newest" ? 0 : pressed];
  if (does === "refund" && !(await agreed(sale))) {
    done.textContent = "Nothing was refunded.";
    return;
  }
  await show(post(`/admin/till/${sale.slug}/${does}`));
  done.textContent = does === "flag" ? `Flagged: ${sale.name}` : `Refunded: ${sale.name}`;
});

watch();
