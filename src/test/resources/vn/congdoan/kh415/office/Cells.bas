' What all macros share: a workbook opened without a window, and all its cells written to a file, a line each: sheet, row, column and
' content by tabs.
Function Opened(source As String) As Object
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
End Function

Sub WriteCells(book As Object, target As String)
  Dim files As Object, sink As Object, i As Long
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  sink = createUnoService("com.sun.star.io.TextOutputStream")
  sink.setOutputStream(files.openFileWrite(target))
  sink.setEncoding("UTF-8")
  For i = 0 To book.Sheets.Count - 1
    WriteSheet(book.Sheets.getByIndex(i), sink)
  Next i
  sink.closeOutput()
End Sub

Sub WriteSheet(sheet As Object, sink As Object)
  Dim used As Object, rows, cells, r As Long, c As Long, errors As String
  used = sheet.createCursor()
  used.gotoStartOfUsedArea(False)
  used.gotoEndOfUsedArea(True)
  rows = used.getDataArray()
  ' An error looks like nothing there. 4 is com.sun.star.sheet.FormulaResult.ERROR.
  errors = sheet.queryFormulaCells(4).RangeAddressesAsString
  If errors <> "" Then
    sink.writeString(sheet.Name & Chr(9) & "errors" & Chr(9) & "errors" & Chr(9) & errors & Chr(10))
  End If
  For r = 0 To UBound(rows)
    cells = rows(r)
    For c = 0 To UBound(cells)
      If cells(c) <> "" Then
        sink.writeString(sheet.Name & Chr(9) & (r + used.RangeAddress.StartRow) & Chr(9) & (c + used.RangeAddress.StartColumn) & Chr(9) & Replace(cells(c), Chr(10), " ") & Chr(10))
      End If
    Next c
  Next r
End Sub

Sub WriteFailure(target As String, reason As String)
  Open ConvertFromURL(target) For Output As #2
  Print #2, reason
  Close #2
End Sub
