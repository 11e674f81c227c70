using CsCheck;

namespace SessionBot.Domain.Tests.RegionalReports;

internal enum ReportActKind
{
    Open,
    OpenWithText,
    Say,
    Submit,
    Revise,
    Withdraw,
}

/// <summary>One act of the author, sent at its minute.</summary>
internal sealed record ReportAct(ReportActKind Kind, int Minute)
{
    public string Text => $"{Minute}分の報告です。";

    public static Gen<ReportAct[]> Any { get; } =
        Gen.Frequency(
                (1, Gen.Const(ReportActKind.Open)), (1, Gen.Const(ReportActKind.OpenWithText)), (5, Gen.Const(ReportActKind.Say)),
                (2, Gen.Const(ReportActKind.Submit)), (2, Gen.Const(ReportActKind.Revise)), (1, Gen.Const(ReportActKind.Withdraw)))
            .Array[1, 20].Select(kinds => kinds.Select((kind, at) => new ReportAct(kind, at + 1)).ToArray());

    public void ArriveAt(ReportDesk desk)
    {
        _ = Kind switch
        {
            ReportActKind.Open => desk.Open(Minute),
            ReportActKind.OpenWithText => desk.OpenWith(Minute, Text),
            ReportActKind.Say => desk.Say(Minute, Text),
            ReportActKind.Submit => desk.Submit(Minute),
            ReportActKind.Revise => desk.Revise(Minute),
            ReportActKind.Withdraw => desk.Withdraw(),
        };
    }
}
