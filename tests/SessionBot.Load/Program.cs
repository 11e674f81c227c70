using System.CommandLine;
using SessionBot.Load.Fire;
using SessionBot.Load.Speed;

return await new RootCommand("Measures SessionBot from outside, as processes on this machine. One line a figure; exit code 1 when one is short of its bar.")
{
    AckVerb.Command(),
    FanoutVerb.Command(),
    KillVerb.Command(),
    SoakVerb.Command(),
    StartVerb.Command(),
    BareServer.Command(),
    NaiveServer.Command(),
}.Parse(args).InvokeAsync();
