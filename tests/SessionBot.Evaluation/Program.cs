using SessionBot.Evaluation;

// The byte streams, not Console.In and Console.Out: UTF-8 both ways whatever the terminal's code page is.
#pragma warning disable RS0030 // This is a verb of the command line: the one place that takes the console's streams.
await using var input = Console.OpenStandardInput();
await using var output = Console.OpenStandardOutput();
#pragma warning restore RS0030
return await EvaluationCommand.Build(input, output).Parse(args).InvokeAsync();
