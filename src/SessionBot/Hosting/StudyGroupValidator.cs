using Microsoft.Extensions.Options;
using SessionBot.Features.Reminders;

namespace SessionBot.Hosting;

/// <summary>Each message names the key, the fault and the remedy, and never a secret.</summary>
internal sealed class StudyGroupValidator : IValidateOptions<StudyGroupCatalog>
{
    public ValidateOptionsResult Validate(string? name, StudyGroupCatalog options)
    {
        var faults = options.SelectMany(group => Faults(group.Key, group.Value)).Concat(SharedSecrets(options)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>The secret that signs a webhook tells which group it is for.</summary>
    private static IEnumerable<string> SharedSecrets(StudyGroupCatalog groups) => groups
        .SelectMany(entry => entry.Value.Line.ChannelSecrets.Where(secret => secret.Length > 0).Distinct().Select(secret => (entry.Key, Secret: secret)))
        .GroupBy(pair => pair.Secret, pair => pair.Key)
        .Where(same => same.Count() > 1)
        .Select(same => $"StudyGroups:{same.Last()}:Line:ChannelSecrets holds a secret of {same.First()}: give each group a channel of its own.");

    private static IEnumerable<string> Faults(string key, StudyGroupOptions group)
    {
        var at = $"StudyGroups:{key}";
        if (string.IsNullOrWhiteSpace(group.Name))
        {
            yield return $"{at}:Name is empty: give the group's name as the article shows it.";
        }

        if (group.Regions.Count == 0)
        {
            yield return $"{at}:Regions is empty: list the regions that report, in the article's order.";
        }

        foreach (var twice in group.Regions.GroupBy(region => region.Trim()).Where(same => same.Count() > 1))
        {
            yield return $"{at}:Regions names {twice.Key} twice: keep one of them.";
        }

        if (group.Regions.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{at}:Regions holds an empty name: fill it in, or close the gap in the numbers.";
        }

        if (group.OrganizerCode.Trim().Length < 8)
        {
            yield return $"{at}:OrganizerCode is shorter than 8 characters: choose a longer code, it makes organizers.";
        }

        if (group.RemindBefore.Count > ReminderLine.MostTimes)
        {
            yield return $"{at}:RemindBefore has {group.RemindBefore.Count} times: keep {ReminderLine.MostTimes} of them at most.";
        }

        foreach (var time in group.UsualReminders.Where(time => time < ReminderLine.Least || time > ReminderLine.Most || time.Ticks % TimeSpan.TicksPerHour != 0))
        {
            yield return $"{at}:RemindBefore holds {time}: write whole hours (d.hh:00:00) between {ReminderLine.Least} and {ReminderLine.Most}, or 00:00:00 alone for never.";
        }

        if (group.Line.ChannelSecrets.All(string.IsNullOrWhiteSpace))
        {
            yield return $"{at}:Line:ChannelSecrets is empty: copy the channel secret from the LINE Developers Console, Basic settings.";
        }

        if (string.IsNullOrWhiteSpace(group.Line.ChannelAccessToken) && string.IsNullOrWhiteSpace(group.Line.ChannelId))
        {
            yield return $"{at}:Line:ChannelAccessToken and {at}:Line:ChannelId are empty: give the channel id (LINE Developers Console, Basic settings) "
                + "for tokens that the service issues itself, or a long-lived token (Messaging API).";
        }

        if (group.Line.BotUserId is { } id && !(id is ['U', ..] && id.Length == 33 && id.Skip(1).All(char.IsAsciiHexDigit)))
        {
            yield return $"{at}:Line:BotUserId is not a LINE user id: it is U and 32 hexadecimal digits; leave it out if unsure.";
        }

        if (group.Line.PushReserve < 0)
        {
            yield return $"{at}:Line:PushReserve is {group.Line.PushReserve}: give the number of messages to keep, 0 or more.";
        }

        if (group.Line.Login.ChannelId.Length > 0 != group.Line.Login.ChannelSecret.Length > 0)
        {
            yield return $"{at}:Line:Login has a channel id or a channel secret alone: copy both from the LINE Developers Console, or leave both out.";
        }

        foreach (var (member, address) in new[] { ("ApiBase", group.Line.ApiBase), ("DataBase", group.Line.DataBase), ("Login:Authority", group.Line.Login.Authority) })
        {
            if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            {
                yield return $"{at}:Line:{member} is {address}: use https, or http on this machine for the simulator.";
            }
        }
    }
}

/// <summary>All study groups by key.</summary>
internal sealed class StudyGroupCatalog : Dictionary<string, StudyGroupOptions>;
