"use strict";

/* Forms marked data-live are sent in the background; the answer says what to change on the page. */

function toast(text) {
  const toasts = document.getElementById("toasts");
  for (const earlier of [...toasts.children]) if (earlier.textContent === text) earlier.remove();
  const box = document.createElement("p");
  box.className = "toast";
  box.textContent = text;
  toasts.append(box);
  const seconds = Number(document.body.dataset.toastSeconds);
  if (seconds > 0) setTimeout(() => box.remove(), seconds * 1000);
}

function showProblems(form, problems) {
  for (const place of form.querySelectorAll("[data-problem]")) {
    const text = problems[place.dataset.problem] || "";
    place.textContent = text;
    form.elements[place.dataset.problem]?.setAttribute("aria-invalid", String(text !== ""));
  }
  form.querySelector("[aria-invalid=true]")?.focus();
}

function placeOfProblem(form) {
  const action = form.getAttribute("action");
  const current = form.isConnected ? form : document.querySelector(`form[action="${action}"]`);
  const near = current?.querySelector("[data-problem=form]");
  return near || current?.closest(".panel")?.querySelector("[data-problem=form]");
}

/* Rows that the answer only promised. */
async function loadRows(target) {
  const place = document.querySelector(`${target} [data-rows]`);
  if (!place) return;
  const rows = await fetch(place.dataset.rows);
  document.querySelector(target).innerHTML = await rows.text();
}

function apply(reply, target, form) {
  if (reply.html && target) {
    const focused = document.activeElement?.id;
    document.querySelector(target).innerHTML = reply.html;
    loadRows(target);
    if (focused) document.getElementById(focused)?.focus();
  }
  if (reply.badge) document.getElementById("badge").textContent = reply.badge;
  if (form?.isConnected) showProblems(form, reply.problems);
  const place = reply.problem && form && placeOfProblem(form);
  if (place) place.textContent = reply.problem;
  if (reply.toast && reply.go) sessionStorage.setItem("toast", reply.toast);
  else if (reply.toast) toast(reply.toast);
  if (reply.go) location.assign(reply.go);
}

async function post(path, body) {
  const response = await fetch(path, { method: "POST", body });
  if (!(response.headers.get("Content-Type") || "").includes("json")) {
    toast("That did not work. Please try again.");
    throw new Error(`${path} answered ${response.status}`);
  }
  return response.json();
}

function content(form) {
  const data = new FormData(form);
  return form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.hasAttribute("data-live")) return;
  event.preventDefault();
  if (form.dataset.confirm && !confirm(form.dataset.confirm)) return;
  const reply = await post(form.getAttribute("action"), content(form));
  apply(reply, form.dataset.live, form);
  if (form.hasAttribute("data-clear") && reply.toast) form.reset();
});

document.addEventListener("change", async (event) => {
  const field = event.target;
  if (field.hasAttribute("data-submit")) {
    field.form.requestSubmit();
  } else if (field.dataset.post) {
    const body = new URLSearchParams({ [field.name]: field.value });
    apply(await post(field.dataset.post, body), field.dataset.target);
  }
});

/* Fields that are saved a moment after the last key. */
let saving;
document.addEventListener("input", (event) => {
  const field = event.target;
  if (!field.dataset.saves) return;
  clearTimeout(saving);
  saving = setTimeout(
    () => post(field.dataset.saves, new URLSearchParams({ [field.name]: field.value })),
    800,
  );
});

const waiting = sessionStorage.getItem("toast");
if (waiting) {
  sessionStorage.removeItem("toast");
  toast(waiting);
}
