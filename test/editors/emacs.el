;;; emacs.el --- what Emacs shows with the language server  -*- lexical-binding: t -*-
;; Opens PLAN in Emacs with eglot and the settings of INIT, and prints what it shows as JSON.
;;   emacs -Q --batch -l emacs.el        (Debian: emacs-nox elpa-eglot; Emacs 29 and newer have eglot themselves)
;; AT is the place that is asked about: {"hover": [line, character], …}, from 0.

;; -Q leaves out the packages of the distribution.
(let ((default-directory "/usr/share/emacs/site-lisp/elpa/"))
  (when (file-directory-p default-directory) (normal-top-level-add-subdirs-to-load-path)))
(require 'json)
(require 'project)
(require 'eglot)
(require 'imenu)
(require 'xref)

(load (getenv "INIT") nil t) ; what docs/editors.md tells a user to write

(defvar test-at (json-parse-string (getenv "AT") :object-type 'alist))
(defvar test-out nil)
(setq eglot-sync-connect 20 eglot-autoshutdown nil eglot-events-buffer-size 0 eglot-confirm-server-initiated-edits nil
      create-lockfiles nil make-backup-files nil enable-local-variables nil)

(defun test-until (test)
  "Run the event loop until TEST holds, at most for a while."
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall test)) (< (float-time) end)) (accept-process-output nil 0.05))))

(defun test-go (name)
  "Move to the place called NAME."
  (let ((place (alist-get name test-at)))
    (goto-char (point-min))
    (forward-line (aref place 0))
    (forward-char (aref place 1))))

(defun test-keep (request value)
  "Remember VALUE as what REQUEST gave."
  (push (cons request value) test-out))

(defun test-text () (buffer-substring-no-properties (point-min) (point-max)))
(defun test-line (marker) (with-current-buffer (marker-buffer marker) (1- (line-number-at-pos marker))))

(defvar test-published nil)
(cl-defmethod eglot-handle-notification :after
  (_server (_method (eql textDocument/publishDiagnostics)) &key &allow-other-keys)
  (setq test-published t))

(find-file (getenv "PLAN"))
(setq project-find-functions (list (lambda (dir) (cons 'transient dir))))
(let ((inhibit-message t))
  (apply #'eglot (eglot--guess-contact)))
(test-until (lambda () test-published))
(flymake-mode 1)
(flymake-start)
(test-until #'flymake-diagnostics)

(test-keep 'textDocument/publishDiagnostics
           (vconcat
            (mapcar (lambda (found)
                      (save-excursion
                        (goto-char (flymake-diagnostic-beg found))
                        (list :line (line-number-at-pos) :column (1+ (- (point) (line-beginning-position)))
                              :message (flymake-diagnostic-text found))))
                    (flymake-diagnostics))))

(let ((original (test-text))
      (server (eglot--current-server-or-lose)))
  (cl-flet ((ask (method params) (jsonrpc-request server method params :timeout 20)))
    (test-go 'hover)
    (let ((contents (plist-get (ask :textDocument/hover (eglot--TextDocumentPositionParams)) :contents)))
      (test-keep 'textDocument/hover (plist-get contents :value)))

    (test-go 'completion)
    (let* ((capf (eglot-completion-at-point))
           (candidates (all-completions "" (nth 2 capf))))
      (test-keep 'textDocument/completion (vconcat (mapcar #'substring-no-properties candidates)))
      (test-keep 'completionItem/resolve
                 (with-current-buffer (funcall (plist-get (nthcdr 3 capf) :company-doc-buffer) (car candidates))
                   (test-text))))

    (test-go 'definition)
    (let ((found (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))
      (test-keep 'textDocument/definition (test-line (xref-location-marker (xref-item-location (car found))))))
    (test-go 'definition)
    (let ((found (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot))))
      (test-keep 'textDocument/references
                 (vconcat (mapcar (lambda (one) (test-line (xref-location-marker (xref-item-location one)))) found))))
    (let ((found (xref-backend-apropos 'eglot (getenv "SYMBOL"))))
      (test-keep 'workspace/symbol
                 (vconcat (mapcar (lambda (one)
                                    (file-name-nondirectory
                                     (buffer-file-name (marker-buffer (xref-location-marker (xref-item-location one))))))
                                  found))))
    (test-keep 'textDocument/documentSymbol (format "%S" (eglot-imenu)))

    (test-go 'fix)
    (let ((action (seq-find (lambda (one) (and (plist-get one :edit) (string-match-p (regexp-quote (getenv "FIX")) (plist-get one :title))))
                            (ask :textDocument/codeAction
                                 (list :textDocument (eglot--TextDocumentIdentifier)
                                       :range (list :start (eglot--pos-to-lsp-position) :end (eglot--pos-to-lsp-position))
                                       :context (list :diagnostics []))))))
      (eglot--apply-workspace-edit (plist-get action :edit))
      (test-keep 'textDocument/codeAction (test-text)))
    (erase-buffer)
    (insert original)

    (test-go 'definition)
    (eglot-rename "renamed-here")
    (test-keep 'textDocument/rename (test-text))
    (erase-buffer)
    (insert original)

    (goto-char (point-min))
    (insert "plan:   1  \n")
    (delete-region (point) (line-beginning-position 2))
    (eglot-format-buffer)
    (test-keep 'textDocument/formatting
               (progn (goto-char (point-min)) (buffer-substring-no-properties (point) (line-end-position))))

    (test-keep 'workspace/executeCommand
               (plist-get (ask :workspace/executeCommand (list :command "planwright.checkWorkspace")) :plans))))

(princ (json-serialize (cons (cons 'version emacs-version) test-out) :null-object :null))
(terpri)
(ignore-errors (eglot-shutdown (eglot-current-server)))
(set-buffer-modified-p nil)
(kill-emacs 0)
;;; emacs.el ends here
