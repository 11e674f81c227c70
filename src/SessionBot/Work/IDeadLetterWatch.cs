namespace SessionBot.Work;

/// <summary>Hears of each row that is given up, within the transaction that gives it up.</summary>
internal interface IDeadLetterWatch
{
    /// <param name="group">The study group's key.</param>
    /// <param name="ct">Ends the wait.</param>
    Task OnGivenUpAsync(string group, CancellationToken ct);
}
