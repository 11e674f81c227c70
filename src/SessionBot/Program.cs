using System.CommandLine;
using System.Globalization;
using SessionBot.Verbs;

// What the service writes must not depend on the locale of the machine it runs on.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var sessionBot = new RootCommand("SessionBot: members' LINE messages in, minutes out. Without a verb it serves.")
{
    DemoVerb.Command(),
    DraftVerb.Command(),
    ExportVerb.Command(),
    MenuVerb.Command(),
    MigrateVerb.Command(),
    MoveVerb.Command(),
};
ServeVerb.Serve(sessionBot);
return await sessionBot.Parse(args).InvokeAsync();
