using InnovationPotential.Cli.Output;
using InnovationPotential.Serialization;

namespace InnovationPotential.Cli.Commands;

/// <summary>What a command assesses by: a model, or a model that was fitted before.</summary>
/// <param name="name">What the file is called in messages.</param>
/// <param name="model">The model.</param>
/// <param name="fitted">The fitted model; null for one that is still to be fitted.</param>
internal sealed class Subject(string name, IndicatorModel model, FittedModel? fitted)
{
    private static readonly string[] Tables = [".csv", ".tsv", ".tab", ".xls"];

    public IndicatorModel Model => model;

    public bool IsFitted => fitted is not null;

    public FittedModel? Fitted => fitted;

    /// <summary>Reads a file, or the standard input, that holds either; a fitted model says so by its member <c>format</c>.</summary>
    public static Subject Read(Terminal terminal, string path)
    {
        ThrowIfTable(path, "the model comes first");
        var name = terminal.Reads(path);
        var source = path == Terminal.StandardInput ? JsonSource.OfStream(terminal.TakeInput()) : JsonSource.OfFile(path);
        if (source.Text is not { } text) throw new InvalidInputException(Diagnostic.In(name, [source.Problem!]));
        if (!FittedModel.IsFitted(text)) return new Subject(name, IndicatorModel.TryParse(text).In(name).OrThrow(), null);
        var read = FittedModel.TryParse(text).In(name).OrThrow();
        return new Subject(name, read.Model, read);
    }

    /// <summary>Refuses a model that is fitted.</summary>
    /// <param name="why">Why one that is not is needed.</param>
    /// <exception cref="ArgumentException">It is fitted.</exception>
    public Subject Unfitted(string why) =>
        fitted is null ? this : throw new ArgumentException($"'{name}' is a fitted model: {why}");

    /// <summary>Refuses the path of a table where a model is asked for.</summary>
    /// <param name="path">The path.</param>
    /// <param name="order">What comes first.</param>
    /// <exception cref="ArgumentException">It is a table's.</exception>
    public static void ThrowIfTable(string path, string order)
    {
        if (!WorkbookPath.TryParse(path, out _, out _) && !Tables.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            return;
        throw new ArgumentException($"'{Path.GetFileName(path)}' is a table; {order}.");
    }

    /// <summary>The subject with a changed model; a fitted one cannot be changed.</summary>
    public Subject With(Func<IndicatorModel, IndicatorModel> change)
    {
        var changed = change(model);
        if (ReferenceEquals(changed, model)) return this;
        Unfitted("--scope, --benchmarks, --leave-out and --filter are for models that are not.");
        return new Subject(name, changed, null);
    }

    /// <summary>The model fitted as the options say: on another table, or on the one to assess; a fitted model as it is.</summary>
    public FittedModel FittedTo(IndicatorTable table, FitScope? scope, IndicatorTable? reference)
    {
        if (fitted is null) return model.Fit(reference ?? table, scope);
        if (scope is not null || reference is not null) Unfitted("--scope and --reference are for models that are not.");
        return fitted;
    }
}
