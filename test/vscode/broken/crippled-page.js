// Stands before the program of the preview's page: messages of the kinds in DROPPED never reach it.
(() => {
    const listen = window.addEventListener.bind(window);
    window.addEventListener = (event, listener, ...rest) =>
        listen(
            event,
            event === 'message' ? (it) => DROPPED.includes(it.data?.type) || listener(it) : listener,
            ...rest,
        );
})();
