' Corrects cells of a workbook, recalculates, writes what then stands in all cells, and puts back what stood there. A line of the list names
' cells that are corrected together: of each the sheet's name, row and column, and what is to stand there, all by tabs.
Sub Main(source As String, list As String, target As String)
  On Error Goto Failed
  Dim book As Object, change As String, parts, number As Integer
  book = Opened(source)
  Open ConvertFromURL(list) For Input As #1
  number = 0
  Do While Not Eof(1)
    Line Input #1, change
    parts = Split(change, Chr(9))
    Exchange(book, parts)
    book.calculateAll()
    WriteCells(book, target & "." & number)
    Exchange(book, parts)
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

' Puts into the cells what is to stand there, and into the list what stood there.
Sub Exchange(book As Object, parts)
  Dim at As Integer, cell As Object, before As String
  For at = 0 To UBound(parts) - 3 Step 4
    cell = book.Sheets.getByName(parts(at)).getCellByPosition(CLng(parts(at + 2)), CLng(parts(at + 1)))
    before = cell.Formula
    cell.Formula = parts(at + 3)
    parts(at + 3) = before
  Next at
End Sub
