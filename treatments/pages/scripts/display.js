// Remembers what is chosen under "Display", on this device. No cookie: nothing is ever sent.
// Where storage is forbidden, touching it throws, after which nothing is left to do.
let panel = document.querySelector("header details");
// As a selector: "#dark,#bigger", or of what has no id, "[checked][name=c]".
panel.onchange = () => localStorage.display = [...panel.querySelectorAll(":checked")].map(one =>
  one.id ? "#" + one.id : `[checked][name=${one.name}]`);
// The browser goes back to a page as it was; another choice may have been made since.
onpageshow = () => document.querySelectorAll(localStorage.display).forEach(one => one.checked = 1);
