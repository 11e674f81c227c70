namespace SessionBot.Verbs.Doctor;

/// <summary>One line of what the doctor found.</summary>
/// <param name="Words">How it stands; of a fault, also the remedy. Never a secret.</param>
internal sealed record Finding(bool IsFault, string What, string Words)
{
    public static Finding Well(string what, string words) => new(false, what, words);

    public static Finding Fault(string what, string words) => new(true, what, words);
}
