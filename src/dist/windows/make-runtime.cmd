@echo off
rem Makes the folder "runtime" beside this file: the part of Java that kh415 needs, from the JDK of JAVA_HOME or of the path. With it
rem kh415 runs where there is no Java. Exit codes: 0 made, 1 not made, 127 no JDK 17 or newer.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dps0"
set "made=%home%runtime"
set "code=127"

set "page="
for /f "tokens=2 delims=:." %%P in ('chcp') do set /a "page=%%P" 2>nul
if "%page%"=="0" set "page="
chcp 65001 >nul 2>nul

set "jlink="
if defined JAVA_HOME set "JAVA_HOME=%JAVA_HOME:"=%"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\jlink.exe" set "jlink=%JAVA_HOME%\bin\jlink.exe"
if not defined jlink for %%J in (jlink.exe) do set "jlink=%%~$PATH:J"
if not defined jlink goto missing

set "major="
for /f "delims=.-+_ " %%V in ('^""%jlink%" --version^"') do if not defined major set "major=%%V"
if not defined major goto missing
if %major% LSS 17 goto missing

set "code=1"
if exist "%made%\" goto there
"%jlink%" --add-modules ${dist.modules} --strip-java-debug-attributes --compress=2 --no-header-files --no-man-pages --output "%made%"
if errorlevel 1 goto failed
rem Java's own archive of classes, on which that of kh415 stands.
"%made%\bin\java.exe" -Xshare:dump >nul 2>nul
"%made%\bin\java.exe" -jar "%home%kh415.jar" --version
if errorlevel 1 goto failed
set "code=0"
echo Đã tạo Java riêng cho kh415 trong thư mục runtime.
echo The runtime of kh415 was made in the folder runtime.
goto leave

:missing
echo Không tìm thấy JDK 17 hoặc mới hơn (cần jlink.exe). Xin cài hoặc giải nén một bản JDK và đặt JAVA_HOME.>&2
echo No JDK 17 or newer was found (jlink.exe is needed). Install or unpack one and set JAVA_HOME.>&2
goto leave

:there
echo Thư mục runtime đã có. Muốn tạo lại thì xóa nó trước.>&2
echo The folder runtime is there already. Delete it first to make it anew.>&2
goto leave

:failed
if exist "%made%\" rd /s /q "%made%"
echo Không tạo được thư mục runtime. Xem lời báo ở trên.>&2
echo The folder runtime could not be made. See the message above.>&2

:leave
if defined page chcp %page% >nul 2>nul
exit /b %code%
