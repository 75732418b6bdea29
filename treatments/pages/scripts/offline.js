// Lets the worker keep a pack of pages for when the network fails; not for who saves data.
navigator.connection?.saveData || navigator.serviceWorker?.register("/sw.js");
