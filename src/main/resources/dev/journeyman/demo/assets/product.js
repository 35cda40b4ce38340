"use strict";

/* Stars that work like radio buttons, a box for the wish list, and the names of the products that were looked at before. */

customElements.define(
  "star-rating",
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: "open" });
      root.innerHTML = `
        <style>
          :host { display: block; }
          div { display: inline-flex; gap: 2px; }
          button { all: unset; cursor: pointer; font-size: 30px; line-height: 1; padding: 4px; color: #cdbfae; border-radius: 6px; }
          button.on { color: #c98a1b; }
          button:hover { color: #a8461f; }
          button:focus-visible { outline: 3px solid #a8461f; }
          p { margin: 6px 0 0; color: #6b5d52; font-size: 15px; }
        </style>
        <div role="radiogroup" aria-label="Your rating"></div>
        <p aria-live="polite"></p>`;
      const group = root.querySelector("div");
      for (let stars = 1; stars <= 5; stars++) {
        const button = document.createElement("button");
        button.type = "button";
        button.setAttribute("role", "radio");
        button.setAttribute("aria-label", stars === 1 ? "1 star" : `${stars} stars`);
        button.textContent = "★";
        button.addEventListener("click", () => this.rate(stars));
        group.append(button);
      }
      this.show(Number(this.getAttribute("value")));
    }

    show(yours) {
      this.shadowRoot.querySelectorAll("button").forEach((button, index) => {
        button.classList.toggle("on", index < yours);
        button.setAttribute("aria-checked", String(index + 1 === yours));
      });
      this.shadowRoot.querySelector("p").textContent =
        yours > 0 ? `You gave ${yours} of 5` : "You have not rated this yet";
    }

    async rate(stars) {
      const rated = await post(this.getAttribute("action"), new URLSearchParams({ stars }));
      this.show(rated.yours);
      document.getElementById("average").textContent = rated.average;
      toast(rated.toast);
    }
  },
);

/* A wish shows at once, and is sent when nobody has changed their mind; where it is refused, the box is as it was. */

let sending;

async function sendWish(box) {
  const reply = await post(box.dataset.wish, new URLSearchParams(box.checked ? { wanted: "yes" } : {}));
  if (!reply.problem) return;
  box.checked = !box.checked;
  toast(reply.problem);
}

document.querySelector("[data-wish]").addEventListener("change", (event) => {
  clearTimeout(sending);
  sending = setTimeout(sendWish, 400, event.target);
});

const viewed = document.getElementById("viewed").value;
const earlier = JSON.parse(localStorage.getItem("viewed") || "[]").filter((name) => name !== viewed);
localStorage.setItem("viewed", JSON.stringify([viewed, ...earlier].slice(0, 4)));
if (earlier.length > 0) {
  document.getElementById("recent-names").textContent = earlier.slice(0, 3).join(" · ");
  document.getElementById("recent").hidden = false;
}
