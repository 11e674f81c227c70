using Line.Messaging;
using LineSimulator.Scripts;

namespace SessionBot.Demo;

/// <summary>One line for each step, in order: <see cref="Progress{T}"/> would hand them to other threads.</summary>
internal sealed class DemoProgress(TextWriter output) : IProgress<ScriptProgress>
{
    private const int Width = 60;

    public void Report(ScriptProgress value)
    {
        var line = value.Description.ReplaceLineEndings(" ");
        output.WriteLine($"[{value.Number,3}/{value.Of}] {MessageText.Truncate(line, Width)}");
    }
}
