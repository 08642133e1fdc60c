using System.Globalization;
using System.Reflection;

namespace InnovationPotential.Tests.Notebooks;

/// <summary>What a cell shows, found as the kernel finds it: by names alone.</summary>
internal static class Cell
{
    public static string? Html(object result) => Show(result, "text/html");

    public static string? Text(object result) => Show(result, "text/plain");

    /// <summary>The forms that a type asks for; empty without the attribute.</summary>
    public static string[] PreferredForms(Type type) =>
        AttributeOf(type) is { } attribute ? (string[])Value(attribute, "PreferredMimeTypes") : [];

    private static string? Show(object result, string form)
    {
        var source = Activator.CreateInstance((Type)Value(AttributeOf(result.GetType())!, "FormatterSourceType"))!;
        var formatters = (IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        var formatter = formatters.Single(f => (string)Value(f, "MimeType") == form);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        return (bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [result, writer])! ? writer.ToString() : null;
    }

    private static Attribute? AttributeOf(Type type) =>
        type.GetCustomAttributes(true).OfType<Attribute>().SingleOrDefault(a => a.GetType().Name == "TypeFormatterSourceAttribute");

    private static object Value(object owner, string property) =>
        owner.GetType().GetProperty(property, BindingFlags.Instance | BindingFlags.Public)!.GetValue(owner)!;
}
