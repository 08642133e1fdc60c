using System.CommandLine;

namespace InnovationPotential.Cli.Commands;

/// <summary>What a command line says.</summary>
internal static class Answers
{
    /// <summary>Whether an option is stated, and not what it is when left out.</summary>
    public static bool States(this ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>Refuses options that would change nothing.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="why">What they are for, or why they change nothing; stands behind the name of the first that is stated.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">One is stated.</exception>
    public static void Refuse(this ParseResult parsed, string why, params IEnumerable<Option> options)
    {
        if (options.FirstOrDefault(parsed.States) is { } stated) throw new ArgumentException($"{stated.Name} {why}");
    }

    /// <summary>The names that an option takes; a comma before a space belongs to a name, as in "Patent applications, residents".</summary>
    public static IEnumerable<string> Names(this ParseResult parsed, Option<string[]> option)
    {
        foreach (var text in parsed.GetValue(option) ?? [])
        {
            var begin = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                if (i < text.Length && (text[i] != ',' || (i + 1 < text.Length && text[i + 1] == ' '))) continue;
                if (i > begin) yield return text[begin..i];
                begin = i + 1;
            }
        }
    }

    /// <summary>The texts that an option takes, one each time it is given.</summary>
    public static EquatableArray<string> Texts(this ParseResult parsed, Option<string[]> option) => [.. parsed.GetValue(option) ?? []];

    /// <summary>What was read, with what was found placed in a file, or in what stands for one.</summary>
    public static Reading<T> In<T>(this Reading<T> reading, string name)
        where T : class => new(reading.Value, Diagnostic.In(name, reading.Diagnostics));

    /// <summary>The period of a table that an option names; null where it is left out.</summary>
    public static Period? PeriodOf(this ParseResult parsed, Option<string?> option, EquatableArray<Period> periods) =>
        parsed.GetValue(option) is { } text ? NamedPeriod.Find(periods, text) : null;
}
