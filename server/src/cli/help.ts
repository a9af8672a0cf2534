/** What `kehoach --help` prints. */
export const HELP = `kehoach – đọc và kiểm tra kế hoạch, công văn dạng văn bản thuần
          reads and checks Vietnamese administrative plans written as plain text

Cách dùng · Usage
  kehoach outline FILE… [--json]      dàn ý của văn bản · the outline of a document
  kehoach check PATH… [tùy chọn]      tìm lỗi trong tệp và thư mục · find faults in files and folders
  kehoach directives [PATH…]          văn bản được viện dẫn, chuỗi văn bản · directives cited, and their chains
  kehoach tasks [PATH…]               ai làm gì, đến khi nào · who has to do what, by when
                                      (không nêu PATH: thư mục hiện tại · without PATH: the current folder)
  kehoach export PATH… --to DẠNG      xuất PDF, Word, trang web, văn bản thuần · PDF, Word, a web page, plain text
  kehoach catalogue export|import     danh mục ra, vào bảng tính · catalogues to and from spreadsheets
  kehoach lsp --stdio                 máy chủ ngôn ngữ cho trình soạn thảo · language server for any editor

  FILE, PATH: tệp, thư mục, hoặc “-” là đầu vào chuẩn · a file, a folder, or “-” for standard input

Tùy chọn của check · Options of check
  --format text|json|sarif|junit      dạng kết quả (mặc định text) · form of the result
  --min-severity error|warning|information|hint
                                      mức thấp nhất được báo (mặc định information) · the lowest severity told
  --fix                               sửa trong tệp những lỗi máy sửa được · mend in the files what a machine can
  --write-baseline FILE               ghi các lỗi hiện có · write down the problems there are now
  --baseline FILE                     chỉ báo lỗi mới · tell only what is new since then
  --standard auto|state-nd30|party-hd05|party-hd36
                                      thể thức của văn bản không tự cho biết · the standard of documents that do not
                                      tell it themselves (outline, export cũng có · those too)
  --settings FILE                     đọc thiết lập kehoach.* trong .vscode/settings.json · read an editor’s settings
  --show-switched-off                 liệt kê quy tắc đã tắt ở đâu, che mấy lỗi · list what is switched off where, and
                                      how many problems that hides (--format text|json)
  --language vi|en                    ngôn ngữ của thông báo · language of the messages

Tùy chọn của directives, tasks, catalogue · Options of directives, tasks, catalogue
  directives --json                   danh sách cho chương trình · the list for programs
  directives --tree SỐ [--json]       chuỗi trên và dưới một văn bản · the chain above and below one
  tasks --by body                     xếp theo cơ quan · by body
  tasks --format text|csv|xlsx|json   dạng kết quả (mặc định text) · form of the result
  catalogue export FILE…              danh mục thành bảng CSV cho Excel · catalogues as CSV for Excel
  catalogue import FILE.csv           bảng CSV thành danh mục; dòng sai được báo và bỏ qua
                                      CSV as a catalogue; wrong rows are told and left out
  -o, --output FILE                   ghi vào tệp · write to a file

Tùy chọn của export · Options of export
  --to pdf|docx|html|txt              dạng tệp · form of the file
  -o, --output FILE|FOLDER            ghi vào đâu (mặc định cạnh tệp nguồn; “-” là đầu ra chuẩn)
                                      where to write (beside the source by default; “-” for standard output)
                                      thư mục giữ nguyên cấu trúc · folders keep their structure

Tùy chọn chung · Options of all
  --extension EXT                     đuôi tệp đọc trong thư mục (mặc định kehoach) · files read in folders;
                                      danh mục (.danhmuc) luôn được đọc · catalogues always are
  -h, --help   -v, --version

Mã kết thúc · Exit status
  0  không có lỗi · fine      1  có lỗi · problems found      2  không chạy được · cannot run

Ví dụ · Examples
  kehoach outline 112-KH-UBND.kehoach
  kehoach outline 112-KH-UBND.kehoach --json > dan-y.json
  kehoach check van-ban/ --min-severity warning
  kehoach check van-ban/ --format sarif > ket-qua.sarif
  kehoach check van-ban/ --fix
  kehoach directives van-ban/
  kehoach directives van-ban/ --tree 1248/QĐ-TTg
  kehoach tasks van-ban/ --by body
  kehoach tasks van-ban/ --format xlsx -o nhiem-vu.xlsx
  kehoach export 112-KH-UBND.kehoach --to pdf
  kehoach export van-ban/ --to html -o trang-web/
  kehoach catalogue export danh-muc.danhmuc -o danh-muc.csv
  kehoach catalogue import danh-muc.csv -o danh-muc.danhmuc
  pdftotext -layout ke-hoach.pdf - | kehoach check -
`;
