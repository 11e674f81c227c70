using System.Globalization;

namespace SessionBot.Load;

/// <summary>Prints what was measured beside its bar, and remembers whether one was short.</summary>
internal sealed class Figures(TextWriter output)
{
    /// <summary>What the verb exits with: 1 when a figure is short of its bar.</summary>
    public int ExitCode { get; private set; }

    /// <param name="name">Without spaces, such as <c>ack/bare</c>.</param>
    /// <param name="value">In the unit.</param>
    /// <param name="unit">Such as <c>ms</c>, or <c>x</c> for a ratio.</param>
    /// <param name="bar">What was aimed at.</param>
    /// <param name="isMost">Whether the bar is the most that is allowed, rather than the least.</param>
    public void Print(string name, double value, string unit, double bar, bool isMost)
    {
        var holds = isMost ? value <= bar : value >= bar;
        ExitCode = holds ? ExitCode : 1;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name} {value:0.###} {unit} bar {(isMost ? "<=" : ">=")} {bar:0.###} {(holds ? "ok" : "short")}"));
    }
}
