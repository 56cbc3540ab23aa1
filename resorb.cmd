@echo off
rem Starts Resorb. Builds it first if it was never built or if its sources are newer. README.md has the set-up.
rem
rem A process runs from a copy of the jar in target\jars that is never written again, so neither a rebuild nor a plain
rem mvn can change a jar under it. A folder as a lock lets one of many starts build; the others wait.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "target=%here%target"
set "jar=%target%\resorb.jar"
set "jars=%target%\jars"
set "lock=%target%\build.lock"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "version="
for /f "tokens=1-3" %%a in ('^""%java%" -version 2^>^&1^"') do if "%%b"=="version" if not defined version set "version=%%~c"
if not defined version (
    call :packages "This machine has no Java; Resorb needs a JDK 17 or newer."
    exit /b 1
)
set "number=0"
for /f "delims=.-+" %%n in ("%version%") do set "number=%%n"
if %number% LSS 17 (
    call :packages "This is Java %version%; Resorb needs a JDK 17 or newer."
    exit /b 1
)

call :is_current
if errorlevel 1 (
    call :prepare
    if errorlevel 1 exit /b 1
)
if not exist "%jars%\current" call :copy_jar
set "start=%jar%"
set "name="
if exist "%jars%\current" set /p name=<"%jars%\current"
if defined name if exist "%jars%\%name%" set "start=%jars%\%name%"
rem From 19 on Java keeps the classes that a run loads by itself, which halves the time of a start.
set "archive="
if %number% GEQ 19 if defined name set archive=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%start%.%version%.jsa"
"%java%" %archive% -XX:+UseSerialGC -Djava.awt.headless=true -jar "%start%" %*
exit /b %errorlevel%

:is_current
rem 0 if the jar is there, its copy is no older, and no source is newer.
if not exist "%jar%" exit /b 1
powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; $now = $env:jars + '\current'; if ((Test-Path -LiteralPath $now) -and (Get-Item -LiteralPath $now).LastWriteTimeUtc -lt $jar) { exit 1 }; $newer = @(Get-Item -LiteralPath ($env:here + 'pom.xml')) + @(Get-ChildItem -LiteralPath ($env:here + 'src\main'), ($env:here + 'scenarios') -Recurse); if ($newer | Where-Object { $_.LastWriteTimeUtc -gt $jar }) { exit 1 }; exit 0"
exit /b %errorlevel%

:prepare
if not exist "%target%" mkdir "%target%" 2>nul
if not exist "%target%" (
    echo resorb: cannot write "%target%" and there is no build in it. 1>&2
    exit /b 1
)
call :take_lock
call :is_current
if not errorlevel 1 (
    rmdir /s /q "%lock%"
    exit /b 0
)
set "built=0"
call :build
if errorlevel 1 set "built=1"
if "%built%"=="0" call :copy_jar
rmdir /s /q "%lock%" 2>nul
if "%built%"=="0" exit /b 0
if exist "%jar%" (
    echo resorb: the sources are newer than the build but cannot be built here; starting what is there. 1>&2
    exit /b 0
)
exit /b 1

:take_lock
mkdir "%lock%" 2>nul && exit /b 0
rem A lock older than half an hour belongs to a start that was killed.
powershell -NoProfile -Command "$lock = Get-Item -LiteralPath $env:lock -ErrorAction SilentlyContinue; if ($lock -and $lock.LastWriteTimeUtc -lt [DateTime]::UtcNow.AddMinutes(-30)) { Remove-Item -LiteralPath $env:lock -Recurse -Force }; Start-Sleep 1"
goto :take_lock

:build
where mvn >nul 2>nul
if errorlevel 1 (
    call :packages "Building needs Maven 3.8 or newer."
    exit /b 1
)
echo resorb: building; the first time this fetches libraries and takes a minute or two. 1>&2
set "folder=%target%\build-%random%%random%"
set "commit=unknown"
for /f %%c in ('git -C "%here%." rev-parse HEAD 2^>nul') do set "commit=%%c"
pushd "%here%"
call mvn -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true "-Dbuild.folder=%folder%" -Dgit.commit=%commit% package 1>&2
popd
if not exist "%folder%\resorb.jar" (
    rmdir /s /q "%folder%" 2>nul
    exit /b 1
)
move /y "%folder%\resorb.jar" "%jar%" >nul
rmdir /s /q "%folder%" 2>nul
exit /b 0

:copy_jar
rem Windows does not delete a jar that a process has open, so old copies can simply be tried.
mkdir "%jars%" 2>nul
del /q "%jars%\resorb-*.jar" "%jars%\resorb-*.jsa" 2>nul
set "name=resorb-%random%%random%.jar"
copy /y "%jar%" "%jars%\%name%" >nul 2>nul
if not exist "%jars%\%name%" exit /b 0
> "%jars%\current" echo %name%
exit /b 0

:packages
echo resorb: %~1 1>&2
echo   Debian/Ubuntu:  sudo apt install default-jdk-headless maven      ^(Ubuntu 22.04: openjdk-17-jdk-headless maven^) 1>&2
echo   Fedora:         sudo dnf install java-21-openjdk-devel maven 1>&2
echo   macOS:          brew install openjdk maven 1>&2
echo   Windows:        choco install temurin21 maven 1>&2
exit /b 1
