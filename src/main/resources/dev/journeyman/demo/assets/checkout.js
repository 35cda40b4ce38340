"use strict";

/* Checks the form, asks the card frame for a token, then places the order with it. */

const checkout = document.getElementById("checkout");
const card = document.getElementById("card");
const moment = document.getElementById("moment");
const provider = new URL(card.src).origin;

function cardToken() {
  return new Promise((resolve) => {
    const hear = (event) => {
      if (event.origin !== provider || event.source !== card.contentWindow) return;
      removeEventListener("message", hear);
      resolve(event.data.token);
    };
    addEventListener("message", hear);
    card.contentWindow.postMessage("token please", provider);
  });
}

let earlier = null;

function showChecked(checked) {
  apply(checked, "", checkout);
  if (!checkout.hasAttribute("data-late")) return;
  const late = earlier;
  earlier = checked;
  if (late) setTimeout(() => showProblems(checkout, late.problems), 600);
}

async function pay(form) {
  const token = await cardToken();
  if (!token) return;
  form.set("token", token);
  apply(await post("/orders", form), "", checkout);
}

async function buy() {
  const form = content(checkout);
  const checked = await post("/checkout/check", form);
  showChecked(checked);
  if (Object.keys(checked.problems).length > 0) return;
  moment.hidden = false;
  try {
    await pay(form);
  } finally {
    moment.hidden = !moment.hasAttribute("data-stays");
  }
}

checkout.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = event.submitter;
  button.disabled = true;
  try {
    await buy();
  } finally {
    button.disabled = false;
  }
});
