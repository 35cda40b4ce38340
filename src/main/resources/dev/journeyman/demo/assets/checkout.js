"use strict";

/* Checks the form, asks the card frame for a token, then places the order with it. */

const checkout = document.getElementById("checkout");
const card = document.getElementById("card");
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

async function buy() {
  const form = content(checkout);
  const checked = await post("/checkout/check", form);
  apply(checked, "", checkout);
  if (Object.keys(checked.problems).length > 0) return;
  const token = await cardToken();
  if (!token) return;
  form.set("token", token);
  apply(await post("/orders", form), "", checkout);
}

checkout.addEventListener("submit", async (event) => {
  event.preventDefault();
  const pay = event.submitter;
  pay.disabled = true;
  try {
    await buy();
  } finally {
    pay.disabled = false;
  }
});
