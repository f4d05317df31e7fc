' Sorts areas of a workbook by each of their columns, as a click on an arrow of its filter would, and writes what stands in all cells
' before and after. A line of the list names an area: the sheet's name, the first row and column and the last, by tabs.
Sub Main(source As String, list As String, target As String, unlocked As String)
  On Error Goto Failed
  Dim book As Object, sheet As Object, area As String, parts, column As Long
  book = Opened(source)
  WriteCells(book, target & ".before")
  Open ConvertFromURL(list) For Input As #1
  Do While Not Eof(1)
    Line Input #1, area
    parts = Split(area, Chr(9))
    sheet = book.Sheets.getByName(parts(0))
    If unlocked = "unlocked" Then sheet.unprotect("")
    For column = CLng(parts(2)) To CLng(parts(4))
      SortBy(sheet.getCellRangeByPosition(CLng(parts(2)), CLng(parts(1)), CLng(parts(4)), CLng(parts(3))), column - CLng(parts(2)), column Mod 2 = 0)
    Next column
  Loop
  Close #1
  book.calculateAll()
  WriteCells(book, target & ".after")
  book.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  WriteFailure(target & ".failed", Error$ & " in line " & Erl)
  StarDesktop.terminate()
End Sub

Sub SortBy(area As Object, column As Long, ascending As Boolean)
  Dim fields(0) As New com.sun.star.table.TableSortField
  fields(0).Field = column
  fields(0).IsAscending = ascending
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "SortFields"
  how(0).Value = fields()
  how(1).Name = "ContainsHeader"
  how(1).Value = False
  area.sort(how())
End Sub
