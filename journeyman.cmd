@echo off
rem Starts Journeyman; builds it first when its sources are newer than the last build.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\journeyman.jar"
set "LOG=%HOME_DIR%target\build.log"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "MAJOR=0"
for /f "tokens=3" %%v in ('""%JAVA%" -version 2^>^&1" ^| findstr /c:" version "') do for /f "delims=.-+ tokens=1" %%m in ("%%~v") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo journeyman: needs Java 17 or newer; "%JAVA%" is version %MAJOR%. Install a JDK 17 ^(https://adoptium.net^) or set JAVA_HOME to one.>&2
  exit /b 70
)

powershell -NoProfile -Command "$j = Get-Item -LiteralPath $env:JAR -ErrorAction SilentlyContinue; $s = @(Get-ChildItem -LiteralPath ($env:HOME_DIR + 'src\main') -Recurse) + @(Get-Item -LiteralPath ($env:HOME_DIR + 'pom.xml')); exit [int](-not $j -or @($s | Where-Object { $_.LastWriteTime -gt $j.LastWriteTime }).Count -gt 0)"
if not errorlevel 1 goto start

if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
echo journeyman: Building Journeyman (the first time this takes about a minute)...>&2
if exist "%JAR%" del "%JAR%"
set "MAVEN=mvn"
where mvn >nul 2>nul || set "MAVEN=%HOME_DIR%mvnw.cmd"
pushd "%HOME_DIR%"
call "%MAVEN%" -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package >"%LOG%" 2>&1 <nul
popd
if not exist "%JAR%" (
  type "%LOG%" >&2
  echo journeyman: The build failed; its log is in %LOG%>&2
  exit /b 70
)

:start
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -jar "%JAR%" %*
exit /b %ERRORLEVEL%
