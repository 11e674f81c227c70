using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using SessionBot.Verbs;

// What the service writes must not depend on the locale of the machine it runs on.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var sessionBot = ServeVerb.Serve(new RootCommand(
    "SessionBot: members' LINE messages in, minutes out. Without a verb it serves. The README lists the settings; write them --Section:Key value.")
{
    ServeVerb.Command(),
    DemoVerb.Command(),
    DoctorVerb.Command(),
    DraftVerb.Command(),
    ExportVerb.Command(),
    MenuVerb.Command(),
    MigrateVerb.Command(),
    MoveVerb.Command(),
    RestoreVerb.Command(),
    TranscribeVerb.Command(),
});
var parsed = sessionBot.Parse(args is ["help", .. var verb] ? [.. verb, "--help"] : args);

// By default a process that is told to end is ended after two seconds; a reply that is under way gets three, and then the host bounds itself.
var exitCode = await parsed.InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
return parsed.Action is ParseErrorAction ? Failures.UsersFault : exitCode;
