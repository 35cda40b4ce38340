"use strict";

/* The card never leaves this frame; the shop only gets a token. */

const form = document.getElementById("card-form");
const shop = form.dataset.shop;

form.addEventListener("submit", (event) => event.preventDefault());

addEventListener("message", async (event) => {
  if (event.origin !== shop) return;
  const response = await fetch("/pay/tokens", {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
  });
  const answer = await response.json();
  for (const place of form.querySelectorAll("[data-problem]")) {
    const text = answer.problems[place.dataset.problem] || "";
    place.textContent = text;
    form.elements[place.dataset.problem].setAttribute("aria-invalid", String(text !== ""));
  }
  parent.postMessage({ token: answer.token }, shop);
});
