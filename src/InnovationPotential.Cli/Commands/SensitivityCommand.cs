using System.CommandLine;
using System.Globalization;
using InnovationPotential.Cli.Output;
using InnovationPotential.Robustness;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot sensitivity MODEL DATA</c>.</summary>
internal static class SensitivityCommand
{
    public static Command Create(Terminal terminal)
    {
        var study = new StudyOptions(terminal, "rows", "How many rows Saltelli's matrices have; best a power of two.",
            SensitivityOptions.Default.Rows);
        var outputs = Ask.Of<string[]>("--output",
            "What is explained: rank-shift (when left out), score:UNIT, rank:UNIT, top:K, level:UNIT:LEVEL; may be given several times.");
        var period = Ask.Text("--period", "The period of the outputs, for a panel.");
        var second = Ask.Flag("--second-order", "Estimates the interaction of each pair of factors too.");
        var dummy = Ask.Flag("--dummy", "Estimates the indices of a factor that nothing depends on too.");
        var random = Ask.Flag("--random", "Takes plain random points instead of scrambled Sobol' points.");
        var resamples = Ask.Of("--resamples",
            "How many resamples the intervals come from; 0 for no intervals.", SensitivityOptions.Default.Resamples);
        var confidence = Ask.Of<double>("--confidence",
            "The share of resamples between the ends of an interval, such as 0.95.", SensitivityOptions.Default.Confidence);
        var command = new Command("sensitivity", "Finds which factors the variance of an output comes from: Sobol' indices.")
        {
            outputs, period, second, dummy, random, resamples, confidence, study.Result.Format, study.Result.Escape,
        };
        study.AddTo(command);
        return command.Doing(parsed =>
        {
            if (parsed.GetValue(study.Result.Format) == ResultFormat.Csv)
                parsed.Refuse("is for other forms than csv, which has the factors and pairs of the study.", dummy);
            var (model, table, uncertain) = study.Read(parsed, StudyChoice.UsualOfSensitivity);
            var only = parsed.PeriodOf(period, table.Periods);
            StudyOutput[] explained = [.. parsed.Texts(outputs).DefaultIfEmpty("rank-shift").Select(o => OutputOf(o, only))];
            if (explained.All(o => o == StudyOutput.RankShift))
                parsed.Refuse("is for the outputs of a unit: a rank shift is that of all periods.", period);
            if (study.Replications(parsed) > int.MaxValue) throw new ArgumentException("There are too many rows.");
            SensitivityOptions Configure(SensitivityOptions o) => o with
            {
                Rows = (int)study.Replications(parsed),
                Seed = study.Seed(parsed),
                DegreeOfParallelism = study.Threads(parsed),
                Node = study.Node(parsed),
                SecondOrder = parsed.GetValue(second),
                Dummy = parsed.GetValue(dummy),
                Points = parsed.GetValue(random) ? SensitivityPoints.Random : SensitivityPoints.Sobol,
                Resamples = parsed.GetValue(resamples),
                Confidence = parsed.GetValue(confidence),
            };
            if (study.Part(parsed) is { } part)
                return study.RunPart(part, table,
                    control => uncertain.SensitivityPart(model, table, part.From, part.To, explained, Configure, control).Write);
            var result = study.Run(parsed, control => uncertain.Sensitivity(model, table, explained, Configure, control));
            study.TellEnd(parsed, result.Options.Rows);
            study.Result.Deliver(parsed, result, "Sensitivity");
            terminal.Report(table.Diagnostics.Concat(result.Diagnostics));
            return ExitCode.Of(result.Diagnostics);
        });
    }

    private static StudyOutput OutputOf(string text, Period? period)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (kind, rest) = colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
        return kind switch
        {
            "rank-shift" when rest.Length == 0 => StudyOutput.RankShift,
            "score" when rest.Length > 0 => StudyOutput.Score(rest, period),
            "rank" when rest.Length > 0 => StudyOutput.Rank(rest, period),
            "top" when int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var k) && k > 0 =>
                StudyOutput.TopOverlap(k, period),
            "level" when rest.LastIndexOf(':') is > 0 and var last => StudyOutput.HasLevel(rest[..last], rest[(last + 1)..], period),
            _ => throw new ArgumentException(
                $"'{text}' is no output. Write rank-shift, score:UNIT, rank:UNIT, top:K or level:UNIT:LEVEL."),
        };
    }
}
