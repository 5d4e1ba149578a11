using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Rlm.Validation;

/// <summary>Says from where to where a setting goes, both ends included: a whole number, or a time.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FromToAttribute : ValidationAttribute
{
    // What the generated validator puts before the names of members where the options have no name of their own.
    private const string TypePrefix = nameof(RlmOptions) + ".";

    private readonly long _least;
    private readonly long _most;

    public FromToAttribute(long least, long most) => (_least, _most) = (least, most);

    public FromToAttribute(string least, string most) => (_least, _most) = (TicksOf(least), TicksOf(most));

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var isTime = value is TimeSpan;
        var number = value is TimeSpan time ? time.Ticks : Convert.ToInt64(value, CultureInfo.InvariantCulture);
        if (number >= _least && number <= _most)
            return ValidationResult.Success;
        return new ValidationResult(
            $"{NameOf(validationContext)} must be from {Show(_least)} {(IsOpen ? "up" : $"to {Show(_most)}")}, but is {Show(number)}.");

        string Show(long one) => isTime ? Tell(new TimeSpan(one)) : one.ToString("N0", CultureInfo.InvariantCulture);
    }

    private static long TicksOf(string time) => TimeSpan.Parse(time, CultureInfo.InvariantCulture).Ticks;

    // No larger value fits into the property.
    private bool IsOpen => _most is int.MaxValue or long.MaxValue;

    private static string NameOf(ValidationContext context)
    {
        var name = context.DisplayName;
        return name.StartsWith(TypePrefix, StringComparison.Ordinal) ? name[TypePrefix.Length..] : name;
    }

    private static string Tell(TimeSpan time) =>
        time < TimeSpan.FromSeconds(1) ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.####} ms")
        : time > TimeSpan.FromDays(1) ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0.#} days")
        : time.ToString("c", CultureInfo.InvariantCulture);
}
