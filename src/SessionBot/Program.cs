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
});
var parsed = sessionBot.Parse(args is ["help", .. var verb] ? [.. verb, "--help"] : args);
var exitCode = await parsed.InvokeAsync();
return parsed.Action is ParseErrorAction ? Failures.UsersFault : exitCode;
