using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Robustness;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options of commands that show a study beside something else: what is uncertain, how often it is drawn, the seed.</summary>
internal sealed class StudyChoice
{
    private readonly Option<string?> _study = Ask.Text("--study",
        "What is uncertain, a JSON file; where a study is needed and none given, weights ± 25 % at every level.");
    private readonly Option<long> _replications = Ask.Of<long>("--replications",
        "How many replications the study has.", UncertaintyOptions.Default.Replications);
    private readonly Option<int> _rows = Ask.Of("--rows",
        "How many rows the matrices of a sensitivity analysis have; best a power of two.", SensitivityOptions.Default.Rows);
    private readonly Option<ulong> _seed = CommonOptions.Seed();

    /// <summary>Why a study needs a model that is not fitted.</summary>
    public const string NeedsModel = "a study varies how a model is fitted; give it the model.";

    /// <summary>What is uncertain in a sensitivity analysis where no study is named.</summary>
    public static UncertaintyStudy UsualOfSensitivity =>
        UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25) with { EachWeight = true });

    /// <summary>Every option.</summary>
    public Option[] All => [_study, _replications, _rows, _seed];

    /// <summary>The options of sensitivity analysis.</summary>
    public Option[] OfSensitivity => [_rows];

    /// <summary>The options of uncertainty analysis.</summary>
    public Option[] OfUncertainty => [_replications];

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_study) is not null;

    /// <summary>The replications of the study, or of the usual one.</summary>
    public UncertaintyResult Run(ParseResult parsed, Terminal terminal, Subject subject, IndicatorTable table)
    {
        subject.Unfitted(NeedsModel);
        var study = Read(terminal, parsed.GetValue(_study)) ?? UncertaintyStudy.Default;
        return terminal.Watch(parsed.GetValue(_replications), "replications", null, control => study.Run(subject.Model, table, o => o with
        {
            Replications = parsed.GetValue(_replications),
            Seed = parsed.GetValue(_seed),
        }, control));
    }

    /// <summary>What the mean rank shift hangs on.</summary>
    public SensitivityResult Sensitivity(ParseResult parsed, Terminal terminal, Subject subject, IndicatorTable table)
    {
        subject.Unfitted(NeedsModel);
        var study = Read(terminal, parsed.GetValue(_study)) ?? UsualOfSensitivity;
        SensitivityOptions Configure(SensitivityOptions o) => o with { Rows = parsed.GetValue(_rows), Seed = parsed.GetValue(_seed) };
        return terminal.Watch(parsed.GetValue(_rows), "rows", null,
            control => study.Sensitivity(subject.Model, table, [StudyOutput.RankShift], Configure, control));
    }

    /// <summary>The study of a file; null where none is named.</summary>
    public static UncertaintyStudy? Read(Terminal terminal, string? path)
    {
        if (path is null) return null;
        var name = terminal.Reads(path);
        return path == Terminal.StandardInput
            ? UncertaintyStudy.TryReadJson(terminal.TakeInput()).In(name).OrThrow() : UncertaintyStudy.ReadJson(path);
    }
}
