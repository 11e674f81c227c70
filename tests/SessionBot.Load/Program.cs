using System.CommandLine;
using SessionBot.Load.Board;
using SessionBot.Load.Fire;
using SessionBot.Load.Speed;

return await new RootCommand("Measures SessionBot from outside, as processes on this machine. One line a figure; exit code 1 when one is short of its bar.")
{
    AckVerb.Command(),
    BoardVerb.Command(),
    FanoutVerb.Command(),
    FleetVerb.Command(),
    GrowthVerb.Command(),
    KillVerb.Command(),
    ModelVerb.Command(),
    ReplyVerb.Command(),
    SoakVerb.Command(),
    StartVerb.Command(),
    BareServer.Command(),
    NaiveServer.Command(),
    NaivePipeline.Command(),
}.Parse(args).InvokeAsync();
