// The admin's autocomplete puts a box of its own over a list, without the list's label: to a
// screen reader it has no name until something is chosen. This gives it the label.
"use strict";
{
  const name = (list) => {
    const label = document.querySelector(`label[for="${list.id}"]`);
    const box = list.nextElementSibling?.querySelector("[role=combobox]");
    if (!label || !box) return;
    label.id ||= `${list.id}_label`;
    const chosen = box.querySelector(".select2-selection__rendered");
    // The words chosen are text in the box, not a second field inside it.
    chosen.removeAttribute("role");
    chosen.removeAttribute("aria-readonly");
    box.setAttribute("aria-labelledby", `${label.id} ${chosen.id}`);
  };
  const all = (part) => part.querySelectorAll("select.admin-autocomplete").forEach(name);

  django.jQuery(() => all(document));
  document.addEventListener("formset:added", (event) => all(event.target));
  // The field to search in appears when the box is opened, elsewhere in the page.
  django.jQuery(document).on("select2:open", (event) => {
    const label = document.querySelector(`label[for="${event.target.id}"]`);
    const field = document.querySelector(".select2-container--open .select2-search__field");
    if (label && field) field.setAttribute("aria-label", `Search: ${label.textContent.trim()}`);
    const box = event.target.nextElementSibling?.querySelector("[role=combobox]");
    box?.setAttribute("aria-controls", box.getAttribute("aria-owns"));
  });
  django.jQuery(document).on("select2:close", (event) => {
    event.target.nextElementSibling?.querySelector("[role=combobox]")?.removeAttribute("aria-controls");
  });
}
