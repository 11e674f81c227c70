using System.Diagnostics;
using System.Text;

namespace SessionBot.Load.Fire;

/// <summary>What a child process writes, line by line, for waits and for failure messages.</summary>
internal sealed class ChildOutput
{
    private readonly Lock gate = new();
    private readonly StringBuilder standard = new();
    private readonly StringBuilder error = new();
    private readonly List<(string Part, TaskCompletionSource<string> Seen)> waiting = [];

    public string Standard => Read(standard);

    public string Error => Read(error);

    public string All => $"{Standard}\n{Error}";

    /// <summary>Attach before the process starts, and begin reading after.</summary>
    public void Attach(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(standard, line.Data);
        process.ErrorDataReceived += (_, line) => Add(error, line.Data);
    }

    /// <summary>The first line that contains the part, whether it has come or is still to come.</summary>
    /// <param name="since">How long <see cref="Standard"/> was when lines began to count.</param>
    public Task<string> LineWith(string part, int since = 0)
    {
        lock (gate)
        {
            if ($"{standard.ToString(since, standard.Length - since)}\n{error}".Split('\n').FirstOrDefault(line => line.Contains(part, StringComparison.Ordinal)) is { } known)
            {
                return Task.FromResult(known);
            }

            var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((part, seen));
            return seen.Task;
        }
    }

    private void Add(StringBuilder stream, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (gate)
        {
            stream.Append(line).Append('\n');
            foreach (var (_, seen) in waiting.FindAll(one => line.Contains(one.Part, StringComparison.Ordinal)))
            {
                seen.TrySetResult(line);
            }
        }
    }

    private string Read(StringBuilder stream)
    {
        lock (gate)
        {
            return stream.ToString();
        }
    }
}
