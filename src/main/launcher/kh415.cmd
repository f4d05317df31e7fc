@echo off
rem Starts kh415.jar, which lies beside this file, with the settings under which it is fastest. The reasons stand in the launcher for
rem Unix, kh415. Exit codes are those of kh415; 127 if there is no Java 17 or newer.
rem The console speaks UTF-8 meanwhile, and afterwards what it spoke before; only who answers Y to "Terminate batch job" after Ctrl+C
rem takes that upon himself.
setlocal EnableExtensions DisableDelayedExpansion
rem By its short name: Java finds neither itself nor a jar in a folder that has letters beyond the machine's code page.
set "home=%~dps0"
set "jar=%home%kh415.jar"
set "code=127"
rem The line as it was typed: java.exe loses letters beyond the code page. Without quotes of its own, which would end within those of it.
set KH415_ARGUMENTS=%*

set "page="
for /f "tokens=2 delims=:." %%P in ('chcp') do set /a "page=%%P" 2>nul
if "%page%"=="0" set "page="
chcp 65001 >nul 2>nul

rem A runtime that came with the program, or that make-runtime.cmd made.
set "java="
if defined JAVA_HOME set "JAVA_HOME=%JAVA_HOME:"=%"
if exist "%home%runtime\bin\java.exe" set "java=%home%runtime\bin\java.exe"
if not defined java if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%J in (java.exe) do set "java=%%~$PATH:J"
if not defined java goto missing

rem What it is stands in a file of its own; only where there is none is Java itself asked.
set "version="
for %%J in ("%java%") do set "release=%%~dpJ..\release"
if exist "%release%" for /f "usebackq tokens=1,2 delims==" %%K in ("%release%") do if "%%K"=="JAVA_VERSION" set "version=%%~L"
rem (Not beginning with a quote, of which the cmd that is started would take the first and the last away.)
if not defined version for /f "tokens=3" %%V in (' 2^>^&1 "%java%" -version ^| findstr /c:" version "') do set "version=%%~V"
set "major="
for /f "delims=.-+_ " %%M in ("%version%") do set "major=%%M"
if not defined major set "major=17"
if %major% LSS 17 goto old

set "flags=-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmn48m -XX:C1MaxInlineSize=20"

rem Many or large returns, or very many units. The workspace may be named in a file of arguments.
:word
set "workspace=%~1"
if not defined workspace goto sized
if "%workspace:~0,1%"=="@" if exist "%workspace:~1%" for /f "usebackq eol=# delims=" %%L in ("%workspace:~1%") do if exist "%%~L\returns\" set "workspace=%%~L"
if not exist "%workspace%\returns\" (
    shift /1
    goto word
)
set "large="
for %%F in ("%workspace%\units.*") do if %%~zF GEQ 2000000 set "large=yes"
for /f %%N in ('dir /s /b /a-d "%workspace%\returns" 2^>nul ^| find /c /v ""') do if %%N GEQ 10000 set "large=yes"
for /r "%workspace%\returns" %%F in (*) do if %%~zF GEQ 10000000 set "large=yes"
if defined large set "flags=-XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC -XX:-UsePerfData -XX:MaxRAMPercentage=50 -XX:Tier4InvocationThreshold=30000 -XX:Tier4MinInvocationThreshold=3600 -XX:Tier4CompileThreshold=90000 -XX:Tier4BackEdgeThreshold=240000"
:sized

rem The archive of classes is of one jar and one Java, and its name says which. It stands on top of Java's own, which that of the launcher for Unix does not.
for %%F in ("%jar%") do set "mark=%%~zF-%%~tF"
set "mark=%mark:/=%"
set "mark=%mark:\=%"
set "mark=%mark::=%"
set "mark=%mark:.=%"
set "mark=%mark: =-%"
set "name=kh415-%version%-%mark%.jsa"
set "archive=%home%%name%"
if exist "%archive%" goto run
set "archive=%LOCALAPPDATA%\kh415\%name%"
if exist "%archive%" goto run

set "place=%home%"
(type nul > "%place%%name%.%RANDOM%.try") 2>nul && del "%place%kh415-*.try" || set "place=%LOCALAPPDATA%\kh415\"
if not exist "%place%" md "%place%" 2>nul
set "archive=%place%%name%"
set "made=%archive%.%RANDOM%"
"%java%" %flags% "-XX:ArchiveClassesAtExit=%made%" -Xlog:disable -cp "%jar%" vn.congdoan.kh415.Rehearsal >nul 2>nul <nul
del "%place%kh415-%version%-*.jsa" >nul 2>nul
if exist "%made%" (move /y "%made%" "%archive%" >nul 2>nul) else (type nul > "%archive%") 2>nul

:run
set "share="
for %%A in ("%archive%") do if exist %%A if not "%%~zA"=="0" set "share=yes"
rem Not within parentheses: one among the arguments would end them.
if not defined share goto plain
"%java%" %flags% "-XX:SharedArchiveFile=%archive%" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -jar "%jar%" %*
set "code=%ERRORLEVEL%"
goto leave

:plain
"%java%" %flags% -Xlog:disable -Xlog:all=error:stderr -jar "%jar%" %*
set "code=%ERRORLEVEL%"
goto leave

:missing
echo Không tìm thấy Java. Xin cài JDK 17 hoặc mới hơn, hoặc đặt JAVA_HOME.>&2
echo Java was not found. Install JDK 17 or newer, or set JAVA_HOME.>&2
goto leave

:old
rem Delayed, because the path of Java may hold what echo would obey.
setlocal EnableDelayedExpansion
echo Java !version! (!java!) cũ quá. Xin cài JDK 17 hoặc mới hơn, hoặc đặt JAVA_HOME.>&2
echo Java !version! (!java!) is too old. Install JDK 17 or newer, or set JAVA_HOME.>&2
endlocal

:leave
if defined page chcp %page% >nul 2>nul
exit /b %code%
