' Does with workbooks what people do with forms. Each line of the list is one act, its parts by tabs; rows, columns and sheets count from 0:
' open url | number row column number | words row column text | formula row column formula | unprotect | protect | insert row | delete row |
' looks row column format | copy name | rename name | recalculate | cells file | save url filter options | close
Sub Main(list As String, done As String)
  On Error Goto Failed
  Dim book As Object, act As String, parts, sheet As Object, source As Object
  source = createUnoService("com.sun.star.io.TextInputStream")
  source.setInputStream(createUnoService("com.sun.star.ucb.SimpleFileAccess").openFileRead(list))
  source.setEncoding("UTF-8")
  Do While Not source.isEOF()
    act = source.readLine()
    parts = Split(act, Chr(9))
    If act <> "" Then Perform(book, sheet, parts)
  Loop
  source.closeInput()
  StarDesktop.terminate()
  Exit Sub
Failed:
  WriteFailure(done & ".failed", Error$ & " in line " & Erl & " at " & act)
  StarDesktop.terminate()
End Sub

Sub Store(book As Object, target As String, filter As String, options As String)
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = filter
  how(1).Name = "FilterOptions"
  how(1).Value = options
  book.storeToURL(target, how())
End Sub

Sub Show(book As Object, cell As Object, format As String)
  Dim english As New com.sun.star.lang.Locale, number As Long
  english.Language = "en"
  english.Country = "US"
  number = book.NumberFormats.queryKey(format, english, False)
  If number < 0 Then number = book.NumberFormats.addNew(format, english)
  cell.NumberFormat = number
End Sub

Sub Perform(book As Object, sheet As Object, parts)
  Select Case parts(0)
    Case "open"
      book = Opened(parts(1))
      sheet = book.Sheets.getByIndex(0)
    Case "number"
      sheet.getCellByPosition(CLng(parts(2)), CLng(parts(1))).setValue(Val(parts(3)))
    Case "words"
      sheet.getCellByPosition(CLng(parts(2)), CLng(parts(1))).setString(parts(3))
    Case "formula"
      sheet.getCellByPosition(CLng(parts(2)), CLng(parts(1))).setFormula(parts(3))
    Case "looks"
      Show(book, sheet.getCellByPosition(CLng(parts(2)), CLng(parts(1))), parts(3))
    Case "unprotect"
      sheet.unprotect("")
    Case "protect"
      sheet.protect("")
    Case "insert"
      sheet.Rows.insertByIndex(CLng(parts(1)), 1)
    Case "delete"
      sheet.Rows.removeByIndex(CLng(parts(1)), 1)
    Case "copy"
      book.Sheets.copyByName(sheet.Name, parts(1), 1)
    Case "rename"
      sheet.Name = parts(1)
    Case "recalculate"
      book.calculateAll()
    Case "cells"
      WriteCells(book, parts(1))
    Case "save"
      Store(book, parts(1), parts(2), parts(3))
    Case "close"
      book.close(True)
  End Select
End Sub
