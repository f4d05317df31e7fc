' Corrects cells of a workbook one at a time, recalculates, writes what then stands in all cells, and puts back what stood there. A line of
' the list names a cell and its new number: the sheet's name, row and column, the number, by tabs.
Sub Main(source As String, list As String, target As String)
  On Error Goto Failed
  Dim book As Object, change As String, parts, cell As Object, before As Double, number As Integer
  book = Opened(source)
  Open ConvertFromURL(list) For Input As #1
  number = 0
  Do While Not Eof(1)
    Line Input #1, change
    parts = Split(change, Chr(9))
    cell = book.Sheets.getByName(parts(0)).getCellByPosition(CLng(parts(2)), CLng(parts(1)))
    before = cell.Value
    cell.Value = CDbl(parts(3))
    book.calculateAll()
    WriteCells(book, target & "." & number)
    cell.Value = before
    number = number + 1
  Loop
  Close #1
  book.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  WriteFailure(target & ".failed", Error$ & " in line " & Erl)
  StarDesktop.terminate()
End Sub
