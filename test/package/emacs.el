;; Opens the plan with the recipe of docs/editors.md in an Emacs without a window, asks the server what an editor asks, and writes the
;; answers as JSON into the file that the environment names.
(package-initialize)
(require 'json)
(require 'flymake)
(load (expand-file-name "recipe.el") nil t)

(defun kehoach-test-place (text)
  "Goes behind TEXT in the first line that holds it; the document and the place there, as the protocol has them."
  (goto-char (point-min))
  (search-forward text)
  (list :textDocument (list :uri (concat "file://" buffer-file-name))
        :position (list :line (1- (line-number-at-pos)) :character (- (point) (line-beginning-position) 1))))

(defun kehoach-test-ask (method params)
  (jsonrpc-request (eglot-current-server) method params :timeout 20))

(defun kehoach-test-wait (seconds holds)
  (let ((end (+ (float-time) seconds)))
    (while (and (< (float-time) end) (not (funcall holds)))
      (accept-process-output nil 0.1))))

(defun kehoach-test-run ()
  (find-file "trong-cay.kehoach")
  ;; what a window does behind each command
  (run-hooks 'post-command-hook)
  (kehoach-test-wait 30 #'eglot-current-server)
  (flymake-mode 1)
  (flymake-start)
  (kehoach-test-wait 30 #'flymake-diagnostics)
  (let* ((diagnostics
          (mapcar (lambda (found)
                    (list :message (flymake-diagnostic-text found)
                          :line (1- (line-number-at-pos (flymake-diagnostic-beg found)))))
                  (flymake-diagnostics)))
         (note (kehoach-test-place "tre[^1"))
         (rename (kehoach-test-ask :textDocument/rename (append note (list :newName "2"))))
         (hover (kehoach-test-ask :textDocument/hover (kehoach-test-place "58/2024")))
         ;; as eglot asks, with the problem that it was told
         (actions (progn (kehoach-test-place "III.")
                         (vconcat (eglot-code-actions (line-beginning-position) (point)))))
         (pages (kehoach-test-ask :workspace/executeCommand
                                  (list :command "kehoach.pagesInBrowser"
                                        :arguments (vector (plist-get note :textDocument))))))
    (goto-char (point-max))
    (insert "Căn cứ luat dau tu cong")
    (eglot--signal-textDocument/didChange)
    (let* ((place (kehoach-test-place "luat dau tu cong"))
           (position (plist-get place :position)))
      (plist-put position :character (1+ (plist-get position :character)))
      (list :diagnostics (vconcat diagnostics) :rename rename :hover hover :actions actions :pages pages
            :completion (kehoach-test-ask :textDocument/completion place)))))

(let ((answers (condition-case failure (kehoach-test-run) (error (list :failed (format "%S" failure))))))
  (with-temp-file (getenv "KEHOACH_EDITOR_ANSWERS")
    (insert (json-serialize answers :null-object nil :false-object :json-false))))
(kill-emacs 0)
