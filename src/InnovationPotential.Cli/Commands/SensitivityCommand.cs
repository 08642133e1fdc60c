using System.CommandLine;
using System.Globalization;
using InnovationPotential.Cli.Output;
using InnovationPotential.Robustness;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot sensitivity MODEL DATA</c>.</summary>
internal static class SensitivityCommand
{
    private const string Rows = "rows";

    public static Command Create(Terminal terminal)
    {
        var study = new StudyOptions(terminal, "How many rows Saltelli's matrices have; best a power of two.",
            SensitivityOptions.Default.Rows);
        var outputs = new Option<string[]>("--output")
        {
            Description = "What is explained: rank-shift (when left out), score:UNIT, rank:UNIT, top:K, level:UNIT:LEVEL; may be given "
                + "several times.",
            AllowMultipleArgumentsPerToken = false,
        };
        var period = new Option<string?>("--period") { Description = "The period of the outputs, for a panel." };
        var second = new Option<bool>("--second-order") { Description = "Estimates the interaction of each pair of factors too." };
        var dummy = new Option<bool>("--dummy") { Description = "Estimates the indices of a factor that nothing depends on too." };
        var random = new Option<bool>("--random") { Description = "Takes plain random points instead of scrambled Sobol' points." };
        var resamples = new Option<int>("--resamples")
        {
            Description = "How many resamples the intervals come from; 0 for no intervals.",
            DefaultValueFactory = _ => SensitivityOptions.Default.Resamples,
        };
        var confidence = new Option<double>("--confidence")
        {
            Description = "The share of resamples between the ends of an interval, such as 0.95.",
            DefaultValueFactory = _ => SensitivityOptions.Default.Confidence,
        };
        var (format, escape) = (CommonOptions.Format(), CommonOptions.EscapeFormulas());
        var command = new Command("sensitivity", "Finds which factors the variance of an output comes from: Sobol' indices.") { outputs,
            period, second, dummy, random, resamples, confidence, format, escape };
        study.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == ResultFormat.Csv)
                CommonOptions.Refuse(parsed, "is for other forms than csv, which has the factors and pairs of the study.", dummy);
            var (model, table, uncertain) =
                study.Read(parsed, UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25) with { EachWeight = true }));
            var only = parsed.GetValue(period) is { } label ? NamedPeriod.Find(table.Periods, label) : (Period?)null;
            var names = parsed.GetValue(outputs) is { Length: > 0 } named ? named : ["rank-shift"];
            StudyOutput[] explained = [.. names.Select(o => OutputOf(o, only))];
            if (explained.All(o => o == StudyOutput.RankShift))
                CommonOptions.Refuse(parsed, "is for the outputs of a unit: a rank shift is that of all periods.", period);
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
            {
                var evaluated =
                    terminal.Watch(part.To - part.From, Rows, null,
                        control => uncertain.SensitivityPart(model, table, part.From, part.To, explained, Configure, control));
                Terminal.Save(part.File, () => evaluated.Write(part.File));
                terminal.Report(table.Diagnostics);
                return ExitCode.Done;
            }

            var result = terminal.Watch(study.Replications(parsed), Rows, study.Budget(parsed),
                control => uncertain.Sensitivity(model, table, explained, Configure, control));
            study.TellEnd(terminal, parsed, result.Options.Rows, Rows);
            var width = terminal.WidthFor(parsed.GetValue(study.Out));
            terminal.Deliver(StudyTexts.Of(result, parsed.GetValue(format), parsed.GetValue(escape), width), parsed.GetValue(study.Out));
            terminal.Report(table.Diagnostics.Concat(result.Diagnostics));
            return ExitCode.Of(result.Diagnostics);
        });
        return command;
    }

    private static StudyOutput OutputOf(string text, Period? period)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (kind, rest) = colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
        switch (kind)
        {
            case "rank-shift" when rest.Length == 0:
                return StudyOutput.RankShift;
            case "score" when rest.Length > 0:
                return StudyOutput.Score(rest, period);
            case "rank" when rest.Length > 0:
                return StudyOutput.Rank(rest, period);
            case "top" when int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var k) && k > 0:
                return StudyOutput.TopOverlap(k, period);
            case "level" when rest.LastIndexOf(':') is > 0 and var last:
                return StudyOutput.HasLevel(rest[..last], rest[(last + 1)..], period);
            default:
                throw new ArgumentException($"'{text}' is no output. Write rank-shift, score:UNIT, rank:UNIT, top:K or level:UNIT:LEVEL.");
        }
    }
}
